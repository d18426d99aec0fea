import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGarden } from '../src/adapters/content/load-garden.ts';
import { contentFolder, contentRoot } from '../src/adapters/content/location.ts';
import { didYouMean } from '../src/model/issues/suggest.ts';
import { newEntry } from '../src/model/entries/new-entry.ts';

// npm run new -- article "Title" --topic redis: writes a valid file, and never over another.
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { topic: { type: 'string', multiple: true, default: [] } },
});

const [kind, title] = positionals;
const fail = (message: string): never => {
	console.error(message);
	process.exit(1);
};
if ((kind !== 'article' && kind !== 'topic') || title === undefined || title.trim() === '') {
	fail('usage: npm run new -- article "Title" --topic SLUG [--topic SLUG]\n       npm run new -- topic "Title"');
} else {
	await write(kind, title.trim());
}

async function write(kind: 'article' | 'topic', title: string): Promise<void> {
	const { garden } = await loadGarden({ preview: true });
	const known = [...(garden?.topics.keys() ?? [])];
	if (kind === 'article' && values.topic.length === 0) fail('an article belongs to at least one topic: add --topic SLUG');
	for (const slug of values.topic) {
		const hint = didYouMean(slug, known);
		if (!known.includes(slug)) fail(`there is no topic "${slug}"${hint === null ? '' : `: ${hint}`}`);
	}
	const today = new Date().toISOString().slice(0, 10);
	const made = newEntry({ kind, title, topics: values.topic, id: randomUUID(), today });
	if (made === null) return fail(`"${title}" gives no address: a title needs a Latin letter or a digit`);
	const file = join(contentFolder, made.path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, made.text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'EEXIST') fail(`${join(contentRoot, made.path)} exists already`);
		throw error;
	});
	console.log(`${join(contentRoot, made.path)}${made.outlineLine === null ? '' : `\nNow add this line to a section of ${join(contentRoot, 'roadmap.md')}:\n${made.outlineLine}`}`);
}
