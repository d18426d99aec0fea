import type { Files } from '../../model/code/code-block.ts';

/** A module that a program imports, as readers know it. */
export interface Module {
	readonly name: string;
	readonly version: string;
}

// `module v1.2.3`, alone or in a list, with or without a comment.
const requirement = /^\s*(?:require\s+)?([\w.~/-]+\.[\w.~/-]+)\s+v([\w.+-]+)\s*(?:\/\/.*)?$/gm;

// Go's module paths end in a major version, which is no part of the name; x/net is known by both words.
const nameOf = (path: string): string => path.replace(/\/v\d+$/, '').replace(/^golang\.org\//, '').split('/').slice(path.startsWith('golang.org/') ? 0 : -1).join('/');

/** What a Go file imports, by path. */
export const importsOf = (text: string): string[] => {
	const declarations = text.matchAll(/^import\s+(?:\(([\s\S]*?)^\)|(.*))/gm);
	return [...declarations].flatMap(([, list, one]) => [...(list ?? one ?? '').matchAll(/"([^"]+)"/g)].map(([, path = '']) => path));
};

/** The modules of a go.mod that Go files import themselves, by name. */
export function importedModules(goMod: string, paths: readonly string[], files: Files): Module[] {
	const required = [...goMod.matchAll(requirement)].map(([, path = '', version = '']) => ({ path, version }));
	const imports = new Set(paths.filter((path) => path.endsWith('.go')).flatMap((path) => importsOf(files.get(path) ?? '')));
	const used = new Map<string, Module>();
	for (const imported of imports) {
		const matches = required.filter(({ path }) => imported === path || imported.startsWith(`${path}/`));
		// A module may lie in another, and the longer path is the one that is meant.
		const [module] = matches.sort((a, b) => b.path.length - a.path.length);
		if (module !== undefined) used.set(module.path, { name: nameOf(module.path), version: module.version });
	}
	return [...used.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
