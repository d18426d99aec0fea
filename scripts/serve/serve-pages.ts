import { readFile, stat } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import compression from 'http-compression';
import sirv from 'sirv';
import { PARTS, partHeaders, securityHeaders } from '../../src/adapters/security/headers.ts';

/** A running server and where it is reached. */
export interface ServedPages {
	readonly address: string;
	readonly close: () => Promise<void>;
}

const MAX_PORT = 65535;

/**
 * Serves a built site on loopback. A taken port moves to the next one; port 0 takes any that is free.
 * @param base the path below which the site was built
 * @throws Error where the folder holds no built site
 */
export async function servePages({ folder, port, base = '/' }: { folder: string; port: number; base?: string }): Promise<ServedPages> {
	const notFound = await readFile(join(folder, '404.html')).catch(() => {
		throw new Error(`${folder} holds no built site; run npm run build first`);
	});
	const files = sirv(folder, {
		etag: true,
		setHeaders: (response, path) => {
			if (path.startsWith('/_astro/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
			if (path.endsWith('.opml')) response.setHeader('Content-Type', 'text/x-opml; charset=utf-8');
		},
	});
	const server = createServer(listener(files, base, notFound, folder));
	const taken = await listen(server, port);
	return {
		address: `http://localhost:${taken}${base}`,
		close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
	};
}

function listener(files: ReturnType<typeof sirv>, base: string, notFound: Buffer, folder: string): RequestListener {
	// A published site has its compressed forms on the disk. These are made as they are asked for, with an effort that
	// takes 2 ms a page and gives two hundredths more bytes.
	const part = new RegExp(`/_astro/${PARTS}$`);
	const compress = compression({ level: { brotli: 5, gzip: 6 } });
	return (request, response) => {
		response.setHeader('Vary', 'Accept-Encoding');
		// A part of a file is counted in bytes of the file itself.
		if (request.headers.range === undefined) compress(request, response);
		const headers = part.test(request.url ?? '') ? partHeaders : securityHeaders;
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		const missing = () => void response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
		const url = request.url ?? '/';
		if (!url.startsWith(base)) return missing();
		request.url = `/${url.slice(base.length)}`;
		// A page's address ends with a slash; without it, relative thinking goes wrong and addresses come in pairs.
		const { pathname, search } = new URL(request.url, 'http://localhost');
		if (pathname.endsWith('/')) request.url = `${pathname}index.html${search}`;
		if (pathname.endsWith('/') || /\.\w+$/.test(pathname)) return files(request, response, missing);
		stat(join(folder, pathname, 'index.html')).then(
			() => response.writeHead(301, { Location: `${base.replace(/\/$/, '')}${pathname}/${search}` }).end(),
			missing,
		);
	};
}

async function listen(server: Server, port: number): Promise<number> {
	for (let wanted = port; wanted <= MAX_PORT; wanted += 1) {
		const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
			server.once('error', resolve);
			server.listen(wanted, 'localhost', () => {
				server.off('error', resolve);
				resolve(null);
			});
		});
		if (error === null) return (server.address() as { port: number }).port;
		if (error.code !== 'EADDRINUSE') throw error;
	}
	throw new Error(`No port from ${port} to ${MAX_PORT} is free`);
}
