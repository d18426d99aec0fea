export type Severity = 'error' | 'warning';

interface IssueTemplate {
	readonly severity: Severity;
	readonly message: string;
	/** General advice, or an empty string where the message says it all. */
	readonly hint: string;
}

/** Every mistake the garden can find. Words in braces are filled in; each code has a page in docs/errors. */
export const ISSUES = {
	'address/unrecorded': {
		severity: 'warning',
		message: '{address} is not in the ledger of addresses yet',
		hint: 'run `npm run check -- --record` to promise it',
	},
	'address/vanished': {
		severity: 'error',
		message: 'the published address {address} would vanish',
		hint: 'add `aliases: [{address}]` to the page that replaces it',
	},
	'address/taken': {
		severity: 'error',
		message: '{claim} is already the address of {owner}',
		hint: 'remove the alias, or give it to one page only',
	},
	'address/malformed': {
		severity: 'error',
		message: '"{address}" is not an address of this site',
		hint: 'an address starts and ends with a slash, such as /articles/old-name/',
	},
	'code/no-file': {
		severity: 'error',
		message: 'there is no file content/{path}',
		hint: 'file= names a path below content/, such as examples/redis/main.go',
	},
	'code/outside': {
		severity: 'error',
		message: '{path} is outside content/',
		hint: 'copy the file below content/examples/ and name it there',
	},
	'code/no-region': {
		severity: 'error',
		message: 'content/{path} has no region "{region}"',
		hint: 'regions there: {known}',
	},
	'code/open-region': {
		severity: 'error',
		message: 'the region "{region}" of content/{path} is never closed',
		hint: 'end it with `#endregion {region}` in a comment of its own',
	},
	'code/no-record': {
		severity: 'error',
		message: 'there is no recorded output content/{path}.out',
		hint: 'name the run in the example.yml beside it and run `npm run examples -- --record`',
	},
	'code/unproven': {
		severity: 'error',
		message: 'this {language} block is not taken from a file that was run',
		hint: 'name a file with file=…, or say why not with illustrative="…", expect-fail="…" or needs-cloud="…"',
	},
	'code/unknown-option': {
		severity: 'error',
		message: 'a code block has no option "{option}"',
		hint: 'options: {known}',
	},
	'code/no-reason': {
		severity: 'error',
		message: 'the exemption {option} gives no reason',
		hint: 'write it as {option}="…"; the reader sees the reason',
	},
	'content/duplicate-id': {
		severity: 'error',
		message: 'the id {id} already belongs to {owner}',
		hint: 'ids are permanent and belong to one page; `npm run new` makes a fresh one',
	},
	'content/duplicate-slug': {
		severity: 'error',
		message: 'the slug "{slug}" already belongs to {owner}',
		hint: 'topics and articles share one set of slugs; rename one of the files',
	},
	'content/malformed-slug': {
		severity: 'error',
		message: 'the file name "{slug}" cannot be an address',
		hint: 'use lower-case letters, digits and single hyphens, such as {suggestion}.md',
	},
	'content/unknown-file': {
		severity: 'error',
		message: 'nothing reads this file',
		hint: 'topics are content/topics/NAME.md, articles content/articles/NAME.md or content/articles/NAME/index.md',
	},
	'diagram/malformed': {
		severity: 'error',
		message: 'the diagram cannot be drawn: {reason}',
		hint: 'the block holds a graph in the DOT language of Graphviz',
	},
	'diagram/missing-alt': {
		severity: 'error',
		message: 'the diagram has no text alternative',
		hint: 'add alt="…" to the fence and say there what the picture says',
	},
	'draft/link': {
		severity: 'error',
		message: '{target} is {state}, and this page is published',
		hint: 'readers would find nothing there; remove the link or publish both',
	},
	'front-matter/malformed': {
		severity: 'error',
		message: 'the front matter is not valid YAML: {reason}',
		hint: 'quote a value that holds ": " or starts with a special character',
	},
	'front-matter/missing': {
		severity: 'error',
		message: 'the file has no front matter',
		hint: 'start it with a line `---`, the fields, and a line `---`',
	},
	'front-matter/missing-field': {
		severity: 'error',
		message: 'the field "{field}" is missing',
		hint: '',
	},
	'front-matter/unknown-field': {
		severity: 'error',
		message: 'there is no field "{field}" here',
		hint: 'fields: {known}',
	},
	'front-matter/invalid': {
		severity: 'error',
		message: '{field}: {reason}',
		hint: '',
	},
	'graph/cycle': {
		severity: 'error',
		message: 'prerequisites run in a circle: {path}',
		hint: 'take one of them out of `prerequisites`; `related` may point both ways',
	},
	'heading/level-one': {
		severity: 'error',
		message: 'a body has no heading of level 1',
		hint: 'the title in the front matter is the page\'s heading; start the body at ##',
	},
	'image/missing-alt': {
		severity: 'error',
		message: 'the picture {path} has no text alternative',
		hint: 'write it between the brackets: ![what the picture says]({path})',
	},
	'image/no-file': {
		severity: 'error',
		message: 'there is no picture {path}',
		hint: 'pictures lie beside the article, and are named from there',
	},
	'link/unknown-anchor': {
		severity: 'error',
		message: '{target} has no heading #{anchor}',
		hint: 'headings there: {known}',
	},
	'link/unknown-target': {
		severity: 'error',
		message: '{target} leads nowhere',
		hint: 'name a page by its slug, such as [[redis]]',
	},
	'markdown/malformed-mdx': {
		severity: 'error',
		message: 'this is not valid MDX: {reason}',
		hint: 'in MDX, { and < start code; write \\{ and &lt; where you mean the characters',
	},
	'markdown/open-block': {
		severity: 'error',
		message: 'the block :::{name} is never closed',
		hint: 'end it with a line of as many colons; an outer block has more of them than the blocks within',
	},
	'markdown/raw-html': {
		severity: 'warning',
		message: 'HTML in Markdown is shown as text',
		hint: 'use Markdown, or put it between backticks',
	},
	'markdown/unknown-callout': {
		severity: 'error',
		message: 'there is no callout {mark}',
		hint: 'callouts: {known}',
	},
	'markdown/unknown-directive': {
		severity: 'error',
		message: 'there is no block {mark}',
		hint: 'blocks: {known}',
	},
	'markdown/unknown-level': {
		severity: 'error',
		message: 'an exercise has no level "{level}"',
		hint: 'levels: {known}',
	},
	'outline/missing': {
		severity: 'error',
		message: 'there is no outline',
		hint: 'write content/roadmap.md, or make one with `npm run import -- OUTLINE.txt`',
	},
	'outline/duplicate-section': {
		severity: 'error',
		message: 'the section "{slug}" stands in the outline already, at line {line}',
		hint: 'give it another id: <a id="…"></a> at the end of its heading',
	},
	'outline/no-topic': {
		severity: 'error',
		message: 'the outline names {path}, which does not exist',
		hint: 'make it with `npm run new -- topic "{title}"`',
	},
	'outline/unlisted-topic': {
		severity: 'error',
		message: 'the topic "{slug}" stands nowhere in the outline',
		hint: 'add `- [ ] [{title}](topics/{slug}.md)` to a section of content/roadmap.md',
	},
	'outline/unreadable': {
		severity: 'error',
		message: 'this line of the outline cannot be read: {reason}',
		hint: 'a topic is written `- [ ] [Title](topics/slug.md): note + project (3 days) [not urgent]`',
	},
	'reference/unknown': {
		severity: 'error',
		message: '{field} names "{slug}", which is no topic',
		hint: 'topics are named by their file, without the ending',
	},
	'reference/self': {
		severity: 'error',
		message: '{field} names the topic itself',
		hint: 'remove it',
	},
	'schedule/overload': {
		severity: 'warning',
		message: 'the plan needs {needed} study days and has {capacity}: {over} too many',
		hint: 'lower an estimate, take a topic out, or add weeks',
	},
	'site/missing': {
		severity: 'error',
		message: 'the site has no settings',
		hint: 'write content/site.yml with at least `title` and `description`',
	},
	'topic/no-time': {
		severity: 'error',
		message: 'the topic has no time: the outline gives none and estimatedDays is missing',
		hint: 'add `estimatedDays: 1` with your own estimate in study days',
	},
	'topic/undated': {
		severity: 'error',
		message: 'a written topic needs the day it was first published',
		hint: 'add `date: YYYY-MM-DD`; feeds show it',
	},
} as const satisfies Record<string, IssueTemplate>;

export type IssueCode = keyof typeof ISSUES;
