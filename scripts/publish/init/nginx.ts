import { PARTS, partHeaders, securityHeaders } from '../../../src/adapters/security/headers.ts';

/** What nginx has to know of a site: the folder that holds all of it, and the path below which readers find it. */
export interface Served {
	readonly root: string;
	readonly base: string;
}

type Header = readonly [name: string, value: string];

const REVALIDATED: Header = ['Cache-Control', 'no-cache'];
const IMMUTABLE: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];
const UNSEEN: readonly Header[] = [['Cache-Control', 'no-store'], ['X-Robots-Tag', 'noindex']];

// A location that sets one header of its own loses those of the server, so each location names all of them.
const headers = (...own: readonly Header[]): string => written([...own, ...Object.entries(securityHeaders)]);

const written = (all: readonly Header[]): string => all.map(([name, value]) => `\tadd_header ${name} "${value}" always;`).join('\n');

const quoteRegex = (text: string): string => text.replace(/[.\\+*?^${}()|[\]]/g, '\\$&');

const feedTypes = { 'rss\\.xml': 'application/rss+xml', 'atom\\.xml': 'application/atom+xml', json: 'application/feed+json' } as const;

const feedLocation = (ending: string, type: string, { root, base }: Served): string => `location ~ "^${quoteRegex(base)}(?<feed>feeds/.+\\.${ending})$" {
	alias "${root}/current/site/$feed";
	types {}
	default_type ${type};
${headers(REVALIDATED)}
}
`;

/**
 * The locations of a site, to be included in a server block. Compressed forms are served from the disk, pages and
 * feeds are revalidated, files whose names hold their hash are kept for a year, and former addresses redirect.
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html
 */
export function nginxLocations(served: Served): string {
	const { root, base } = served;
	const pattern = quoteRegex(base);
	return `# Written by npm run publish:init, and written anew by it. Include it in a server block.
index index.html;
charset utf-8;
charset_types text/css text/javascript text/plain text/markdown text/x-opml application/json application/feed+json application/xml application/rss+xml application/atom+xml image/svg+xml;
server_tokens off;
absolute_redirect off;
gzip_static on;
gzip_vary on;
brotli_static on;
# A descriptor that is kept open would show a former release.
open_file_cache off;
error_page 404 ${base}404.html;

default_type application/octet-stream;
types {
	text/html html;
	text/css css;
	text/javascript js;
	text/plain txt;
	text/markdown md;
	text/x-opml opml;
	application/json json;
	application/xml xml;
	application/zip zip;
	application/wasm wasm;
	image/svg+xml svg;
	image/png png;
	image/webp webp;
	image/jpeg jpg jpeg;
	image/gif gif;
	image/avif avif;
	font/woff2 woff2;
}

# A release holds its redirects as symbolic links, so they change with it and nothing is loaded again.
location ~ "^/\\.moved(?<former>/.*)$" {
	internal;
	root "${root}/current/moved$former/to";
	if ($realpath_root ~ "/releases/[^/]+/site(?<target>(?:/.*)?)$") {
		return 301 "${base.slice(0, -1)}$target/$is_args$args";
	}
	return 404;
}

location ~ "/\\.(?!well-known/)" {
	return 404;
}

# The assets of every kept release: a page that was loaded before a push still finds what it asks for.
location ~ "^${pattern}(?<part>_astro/${PARTS})$" {
	alias "${root}/assets/$part";
${written([IMMUTABLE, ...Object.entries(partHeaders)])}
}

location ~ "^${pattern}(?<asset>(?:_astro/|pagefind/.*\\.pf_).+)$" {
	alias "${root}/assets/$asset";
${headers(IMMUTABLE)}
}

${Object.entries(feedTypes).map(([ending, type]) => feedLocation(ending, type, served)).join('\n')}
# Previews stay out of search engines, and of every cache.
location ^~ ${base}preview/ {
	alias "${root}/previews/live/";
${headers(...UNSEEN)}
}

location ${base} {
	alias "${root}/current/site/";
	if ($request_uri ~ "^(?<folder>[^?]*/)index\\.html(?:\\?|$)") {
		return 301 "$folder$is_args$args";
	}
	set $address "";
	if ($uri ~ "^${quoteRegex(base.slice(0, -1))}(?<rest>/.*)$") {
		set $address $rest;
	}
	if (-e "${root}/current/moved$address/to") {
		rewrite ^ "/.moved$address" last;
	}
${headers(REVALIDATED)}
}
`;
}

/** A server block for the site over plain HTTP, to begin with. */
export const nginxServer = ({ root }: Served, host: string): string => `# Written by npm run publish:init, and written anew by it. Include it in the http block.
server {
	listen 80;
	listen [::]:80;
	server_name ${host};
	include "${root}/nginx/locations.conf";
}
`;
