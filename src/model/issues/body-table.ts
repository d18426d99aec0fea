import type { IssueTemplate } from './template.ts';

/** Mistakes in what pages show: links, pictures, code, diagrams and blocks. */
export const BODY_ISSUES = {
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
	'code/two-sources': {
		severity: 'error',
		message: 'the block names {option}= and holds text of its own',
		hint: 'leave the block empty: what readers see comes from the file',
	},
	'code/unproven': {
		severity: 'error',
		message: 'this {language} block is not taken from a file that was run',
		hint: 'name a file with file=… (an output: its run with run=…), or say why not with illustrative="…" or needs-cloud="…"',
	},
	'code/unproven-file': {
		severity: 'error',
		message: 'nothing proves content/{path}',
		hint: 'in the example.yml of its folder, name it in `files:` of a run, or under `validate:`',
	},
	'code/unchecked-failure': {
		severity: 'error',
		message: 'no run shows that this fails',
		hint: 'show a file that stands in `files:` of a run whose `exit:` is not 0',
	},
	'code/unknown-exemption': {
		severity: 'error',
		message: 'there is no exemption "{option}"',
		hint: 'exemptions: {known}',
	},
	'code/too-many-exempt': {
		severity: 'error',
		message: '{exempt} of {total} blocks of the site are exempt, more than one in ten',
		hint: 'take code from files that are run; exempt: {list}',
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
	'heading/level-one': {
		severity: 'error',
		message: 'a body has no heading of level 1',
		hint: 'the title in the front matter is the page\'s heading; start the body at ##',
	},
	'image/format': {
		severity: 'error',
		message: 'pictures of this kind cannot be shown: {path}',
		hint: 'save it as PNG, JPEG, WebP, AVIF or GIF; draw diagrams in a `dot` block',
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
	'table/empty-header': {
		severity: 'error',
		message: 'a column of this table has no header',
		hint: 'say in a word what the column holds, for those who hear a cell together with its header',
	},
} as const satisfies Record<string, IssueTemplate>;
