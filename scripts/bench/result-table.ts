import type { Result } from './bench-garden.ts';

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const names = { garden: 'this site', hugo: 'Hugo' } as const;

/** Results as a Markdown table, a row for each thing that was measured. */
export function resultTable(results: readonly Result[]): string {
	const rows = results.flatMap(({ generator, articles, costs, files, search }) => [
		...Object.entries(costs).map(([what, { wall, cpu, peak }]) => [String(articles), names[generator], what, seconds(wall), seconds(cpu), `${Math.round(peak)} MiB`]),
		[String(articles), names[generator], `output: ${files} files`, '', '', ''],
		...(search === null ? [] : [[String(articles), names[generator], `search: ${Math.round(search.indexBytes / 1000)} kB of index and ${Math.round(search.codeBytes / 1000)} kB of code before the first result, ${search.milliseconds.toFixed(0)} ms a query`, '', '', '']]),
	]);
	const lines = [['Articles', 'Built by', 'What', 'Wall', 'Processors', 'Peak memory'], ['---:', '---', '---', '---:', '---:', '---:'], ...rows];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
