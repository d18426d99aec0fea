import type { Files } from '../../model/code/code-block.ts';
import { importsOf } from '../proof/modules.ts';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/**
 * Files of the examples with those of the packages of other examples that they import, directly or through others:
 * without these they would not compile.
 */
export function withImported(paths: readonly string[], files: Files): string[] {
	const [, module] = /^module (\S+)/m.exec(files.get('examples/go.mod') ?? '') ?? [];
	const all = new Set(paths);
	// A set goes through what is added meanwhile, too.
	for (const path of all) {
		if (module === undefined || !path.endsWith('.go')) continue;
		const folders = importsOf(files.get(path) ?? '').flatMap((name) => (name.startsWith(`${module}/`) ? [`examples${name.slice(module.length)}`] : []));
		if (folders.length === 0) continue;
		for (const other of files.keys()) if (folders.includes(folderOf(other))) all.add(other);
	}
	return [...all].sort();
}
