import { isHighlighted } from './language-names.ts';

const byName: Readonly<Record<string, string>> = { Dockerfile: 'docker', Containerfile: 'docker', Makefile: 'make' };

const byEnding: Readonly<Record<string, string>> = { conf: 'nginx', js: 'javascript', md: 'markdown', mk: 'make', sh: 'bash', ts: 'typescript', yml: 'yaml' };

/** The language to highlight a file in, by its name; `text` where none is known. */
export function languageOf(path: string): string {
	const name = path.split('/').at(-1) ?? path;
	const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
	const language = byName[name] ?? (Object.hasOwn(byEnding, ending) ? byEnding[ending] : ending) ?? '';
	return isHighlighted(language) ? language : 'text';
}
