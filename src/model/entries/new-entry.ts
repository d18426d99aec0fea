import { slug as toSlug } from 'github-slugger';
import { stringify } from 'yaml';

/** What a new file is made from; the id and the day come from outside. */
export interface NewEntry {
	readonly kind: 'article' | 'topic';
	readonly title: string;
	readonly topics: readonly string[];
	readonly id: string;
	/** ISO day. */
	readonly today: string;
}

/** A new file: its path below content/, its text, and the line that the outline needs for a topic. */
export interface MadeEntry {
	readonly path: string;
	readonly text: string;
	readonly outlineLine: string | null;
}

/** Makes a file that passes the check. Null where the title holds nothing that an address could be made of. */
export function newEntry({ kind, title, topics, id, today }: NewEntry): MadeEntry | null {
	const slug = toSlug(title.normalize('NFKD')).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
	if (slug === '') return null;
	const summary = `${title}, in one sentence of at most 160 characters.`.slice(0, 160);
	const file = (data: object, body: string) => `---\n${stringify(data, { lineWidth: 0 })}---\n${body}`;
	if (kind === 'article') {
		const body = '\nThe question, and its answer in three sentences.\n\n## The experiment\n\n## What surprised\n\n## Limits\n\n## Sources\n';
		return { path: `articles/${slug}.md`, text: file({ id, title, summary, date: today, topics, draft: true }, body), outlineLine: null };
	}
	const data = { id, title, summary, estimatedDays: 1, prerequisites: [], related: [], alsoKnownAs: [], outcomes: [], sources: [] };
	const label = title.replace(/[[\]\\]/g, '\\$&');
	return { path: `topics/${slug}.md`, text: file(data, ''), outlineLine: `- [ ] [${label}](topics/${slug}.md)` };
}
