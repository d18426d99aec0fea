import type { Run } from '../../schema/example.ts';
import type { Example } from './types.ts';

/** The path of a file counted from the folder of its example; null where it lies elsewhere. */
export const pathWithin = ({ folder }: Example, path: string): string | null =>
	path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;

/** Every command of a run: its own and those of the programs beside it. */
const commandsOf = ({ command, start }: Run): readonly (readonly string[])[] => [
	...(command === undefined ? [] : [command]),
	...start.map((companion) => companion.command),
];

/** Whether a run names a file: as its session, among its files, or as a word of one of its commands. */
export const namesFile = (run: Run, path: string): boolean =>
	run.session === path || run.files.includes(path) || commandsOf(run).some((words) => words.some((word) => word.replace(/^\.\//, '') === path));

/** Whether a command of a run names the folder that a file lies in, as the go command does: `.`, `./pool` or `./...`. */
export function namesFolder(run: Run, path: string): boolean {
	const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
	return commandsOf(run).flat().some((word) => {
		if (!/^\.(?:\/|$)/.test(word)) return false;
		const named = word.replace(/^\.\/(?=.)/, '').replace(/\/$/, '');
		return named === folder || named === '...' || (named.endsWith('/...') && `${folder}/`.startsWith(named.slice(0, -3)));
	});
}
