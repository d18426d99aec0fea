import type { IssueTemplate } from './template.ts';

/** Mistakes in what pages are: settings, outline, front matter, references, addresses and the plan. */
export const GARDEN_ISSUES = {
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
	'example/malformed': {
		severity: 'error',
		message: 'the file is not valid YAML: {reason}',
		hint: 'quote a value that holds ": " or starts with a special character',
	},
	'example/invalid': {
		severity: 'error',
		message: '{field}: {reason}',
		hint: '',
	},
	'example/unknown-field': {
		severity: 'error',
		message: 'there is no field "{field}" here',
		hint: 'fields: {known}',
	},
	'example/no-file': {
		severity: 'error',
		message: 'the example has no file {path}',
		hint: 'paths count from the folder of the example',
	},
	'example/no-record': {
		severity: 'error',
		message: 'the run "{run}" has no recorded output',
		hint: 'record it with `npm run examples -- {example} --record`',
	},
	'example/stray-record': {
		severity: 'error',
		message: 'no run is called "{run}"',
		hint: 'runs here: {known}; delete the file, or name its run in example.yml',
	},
	'kit/malformed': {
		severity: 'error',
		message: 'the file is not valid YAML: {reason}',
		hint: 'quote a value that holds ": " or starts with a special character',
	},
	'kit/invalid': {
		severity: 'error',
		message: '{field}: {reason}',
		hint: '',
	},
	'kit/unknown-field': {
		severity: 'error',
		message: 'there is no field "{field}" here',
		hint: 'fields: {known}',
	},
	'kit/missing': {
		severity: 'error',
		message: 'the project has no kit',
		hint: 'write {folder}/kit.yml: needs, requirements and wrong solutions',
	},
	'kit/no-folder': {
		severity: 'error',
		message: 'there is nothing in {path}',
		hint: 'it holds the files that kit.yml promises',
	},
	'kit/not-text': {
		severity: 'error',
		message: '{path} is not text in UTF-8',
		hint: 'a kit holds texts only: write what it needs as text, or make it in a test',
	},
	'kit/no-test': {
		severity: 'error',
		message: 'the starter has no test {test}',
		hint: 'a requirement names a test function of starter/*_test.go',
	},
	'kit/unknown-test': {
		severity: 'error',
		message: 'no requirement has the test {test}',
		hint: 'a wrong solution fails the test of a requirement',
	},
	'kit/unlisted-folder': {
		severity: 'error',
		message: 'wrong/{name} is not listed',
		hint: 'add its name, the test that it fails, and why; or delete the folder',
	},
	'outline/no-project': {
		severity: 'error',
		message: 'the outline names {path}, which does not exist',
		hint: 'a project is content/projects/NAME/index.md',
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
