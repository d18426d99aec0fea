import { join } from 'node:path';
import { filesBelow } from '../../src/adapters/files/files-below.ts';
import { generatedGarden, wordOfRank, writeFiles } from './corpus.ts';
import { hugoSite } from './hugo.ts';
import { median } from './machine.ts';
import { measure, type Cost } from './measure.ts';
import { scenarios } from './scenarios.ts';
import { searchCost, type SearchCost } from './search-cost.ts';

/** What was measured of one generator at one size; costs are medians over the rounds. */
export interface Result {
	readonly generator: 'garden' | 'hugo';
	readonly articles: number;
	readonly costs: Readonly<Record<string, Cost>>;
	/** Files in the output. */
	readonly files: number;
	readonly search: SearchCost | null;
}

type Build = () => Promise<Cost>;

const middle = (costs: readonly Cost[]): Cost => ({
	wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)), peak: median(costs.map(({ peak }) => peak)),
});

/** The first build, then each scenario `rounds` times. */
async function costsOf(build: Build, content: string, articles: number, rounds: number): Promise<Record<string, Cost>> {
	const costs: Record<string, Cost> = { cold: await build() };
	for (const { name, change } of scenarios) {
		const measured: Cost[] = [];
		for (let round = 1; round <= rounds; round += 1) {
			await change(content, articles, round);
			measured.push(await build());
		}
		costs[name] = middle(measured);
	}
	return costs;
}

// Words of the corpus by their ranks, from one that stands on most pages to one that stands on few; and a title.
const QUERIES = [...[[20], [60, 100], [200], [300, 30], [500], [700, 900], [1200], [2000, 50], [3500], [5000, 400], [7000]].map((ranks) => ranks.map(wordOfRank).join(' ')), 'Generated 7'];

/** Measures this site's own build of a generated garden, in a folder that has to be empty. */
export async function benchGarden(folder: string, articles: number, rounds: number): Promise<Result> {
	const [content, out] = [join(folder, 'content'), join(folder, 'out')];
	await writeFiles(content, generatedGarden(articles));
	const env = { ...process.env, GARDEN_CONTENT: content, GARDEN_OUT: out, GARDEN_CACHE: join(folder, 'cache'), ASTRO_TELEMETRY_DISABLED: '1' };
	await measure(process.execPath, ['scripts/check.ts', '--record'], { env: { ...env, GARDEN_CACHE: join(folder, 'other') } });
	const costs = await costsOf(() => measure(process.execPath, ['scripts/build.mjs', '--no-check'], { env }), content, articles, rounds);
	costs['check of what was built'] = await measure(process.execPath, ['scripts/check-site.ts'], { env });
	return { generator: 'garden', articles, costs, files: filesBelow(out).length, search: await searchCost(out, QUERIES) };
}

/** Measures Hugo on the same corpus, in a folder that has to be empty. It has no search index to make. */
export async function benchHugo(folder: string, articles: number, rounds: number): Promise<Result> {
	await writeFiles(folder, hugoSite(articles));
	const costs = await costsOf(() => measure('hugo', ['--quiet'], { cwd: folder }), join(folder, 'content'), articles, rounds);
	return { generator: 'hugo', articles, costs, files: filesBelow(join(folder, 'public')).length, search: null };
}
