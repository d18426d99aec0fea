import { kitSchema, type KitData } from '../../schema/kit.ts';
import type { Files } from '../code/code-block.ts';
import { readYaml, type ReadYaml } from '../front-matter/read.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';

/** What belongs to a project besides its brief. */
export interface Kit {
	readonly slug: string;
	readonly data: KitData;
	/** Paths below content/ of the files of each part, sorted; those of a wrong solution by its name. */
	readonly starter: readonly string[];
	readonly solution: readonly string[];
	readonly wrong: ReadonlyMap<string, readonly string[]>;
}

/** Kits by their project's slug. */
export type Kits = ReadonlyMap<string, Kit>;

// What stands in a text for bytes that are no UTF-8.
const BROKEN = '\ufffd';

const partPath = /^projects\/[^/]+\/(?:starter|solution|wrong)\//;

/**
 * Reads the kit of every project. One whose kit.yml has a mistake in it is left out and reported.
 * `root` is the folder that mistakes are named from, `assets` are the paths of files that are no text.
 */
export function readKits(files: Files, root: string, assets: ReadonlySet<string> = new Set()): { readonly kits: Kits; readonly issues: readonly Issue[] } {
	const kits = new Map<string, Kit>();
	const issues: Issue[] = [];
	const report = (found: Issue): void => void issues.push(found);
	findBytes(files, root, assets).forEach(report);
	const slugs = new Set([...files.keys()].flatMap((path) => /^projects\/([^/]+)\//.exec(path)?.[1] ?? []));
	for (const slug of slugs) {
		const folder = `projects/${slug}`;
		const text = files.get(`${folder}/kit.yml`);
		if (text === undefined) {
			report(issue('kit/missing', { file: `${root}/${folder}/index.md`, line: 1, column: 1 }, { folder }));
			continue;
		}
		const read = readYaml(`${root}/${folder}/kit.yml`, text, 0, kitSchema, 'kit');
		read.issues.forEach(report);
		if (read.data === null) continue;
		const kit = listParts(slug, read.data, files);
		checkKit(kit, read, files, report);
		kits.set(slug, kit);
	}
	return { kits, issues };
}

function findBytes(files: Files, root: string, assets: ReadonlySet<string>): Issue[] {
	const found = (path: string, line: number, column: number) => (partPath.test(path) ? [issue('kit/not-text', { file: `${root}/${path}`, line, column }, { path })] : []);
	const broken = [...files].flatMap(([path, text]) => {
		const lines = text.split('\n');
		const line = lines.findIndex((words) => words.includes(BROKEN));
		return line < 0 ? [] : found(path, line + 1, (lines[line]?.indexOf(BROKEN) ?? 0) + 1);
	});
	return [...broken, ...[...assets].flatMap((path) => found(path, 1, 1))];
}

function listParts(slug: string, data: KitData, files: Files): Kit {
	const below = (part: string) => [...files.keys()].filter((path) => path.startsWith(`projects/${slug}/${part}/`)).sort();
	const names = new Set(below('wrong').map((path) => path.split('/')[3] ?? ''));
	return { slug, data, starter: below('starter'), solution: below('solution'), wrong: new Map([...names].map((name) => [name, below(`wrong/${name}`)])) };
}

function checkKit({ slug, data, starter, solution, wrong }: Kit, { place }: ReadYaml<unknown>, files: Files, report: (found: Issue) => void): void {
	for (const [part, paths] of [['starter', starter], ['solution', solution]] as const) {
		if (paths.length === 0) report(issue('kit/no-folder', place([]), { path: `projects/${slug}/${part}` }));
	}
	const tests = starter.filter((path) => path.endsWith('_test.go')).flatMap((path) => [...(files.get(path) ?? '').matchAll(/^func (Test\w+)\(/gm)].map(([, name = '']) => name));
	for (const [index, { test }] of data.requirements.entries()) {
		if (!tests.includes(test)) report(issue('kit/no-test', place(['requirements', index, 'test']), { test }, didYouMean(test, tests)));
	}
	const required = data.requirements.map(({ test }) => test);
	for (const [index, { name, fails }] of data.wrong.entries()) {
		if (!wrong.has(name)) report(issue('kit/no-folder', place(['wrong', index, 'name']), { path: `projects/${slug}/wrong/${name}` }, didYouMean(name, [...wrong.keys()])));
		if (!required.includes(fails)) report(issue('kit/unknown-test', place(['wrong', index, 'fails']), { test: fails }, didYouMean(fails, required)));
	}
	const named = data.wrong.map(({ name }) => name);
	for (const name of wrong.keys()) {
		if (!named.includes(name)) report(issue('kit/unlisted-folder', place(['wrong']), { name }, didYouMean(name, named)));
	}
}
