import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importOutline } from '../src/model/import/import-outline.ts';
import { count } from '../src/views/words.ts';
import { writeSite } from '../src/model/import/write-site.ts';
import { formatImportIssue } from '../src/model/import/issues.ts';

/** Runs `npm run import -- OUTLINE.txt [DIR]` and gives its exit code. */
function run([source, directory = 'content']: readonly string[]): number {
	if (source === undefined) return fail('usage: npm run import -- OUTLINE.txt [DIR]');
	const text = readText(source);
	if (text === null) return fail(`${source} cannot be read as UTF-8 text`);
	const { outline, files, issues } = importOutline(text, randomUUID);
	for (const issue of issues) console.error(formatImportIssue(source, issue));
	const items = outline.sections.flatMap((section) => section.items);
	if (items.length === 0) return fail(`${source}: nothing could be read, so nothing was written`);

	const targets = [...files].map(([path, content]) => ({ path: join(directory, path), content }));
	const existing = targets.filter(({ path }) => existsSync(path));
	if (existing.length > 0) {
		for (const { path } of existing) console.error(`${path} exists`);
		return fail('nothing was written: the importer never overwrites a file; give it another folder, or remove these');
	}
	for (const { path, content } of targets) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content, { flag: 'wx' });
	}
	const settings = join(directory, 'site.yml');
	if (!existsSync(settings)) writeFileSync(settings, writeSite(outline.title), { flag: 'wx' });
	const counts = [count(outline.sections.length, 'section'), count(items.length, 'item'), count(outline.topics.length, 'topic')].join(', ');
	console.log(`${source}: ${counts}, ${count(issues.length, 'warning')}; wrote ${count(targets.length, 'file')} to ${directory}`);
	return 0;
}

function readText(path: string): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
	} catch {
		return null;
	}
}

function fail(message: string): number {
	console.error(message);
	return 1;
}

process.exitCode = run(process.argv.slice(2));
