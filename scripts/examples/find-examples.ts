import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** A folder below content/examples with its manifest. */
export interface Example {
	name: string;
	folder: string;
	manifest: Manifest;
}

/** The examples in a folder, or only the one with the given name, and what is wrong with them. */
export async function findExamples(root: string, only?: string): Promise<{ examples: Example[]; errors: string[] }> {
	const examples: Example[] = [];
	const errors: string[] = [];
	for (const name of await folderNames(root)) {
		if (only !== undefined && name !== only) continue;
		const folder = join(root, name);
		const files = await readdir(folder);
		const file = join(folder, 'example.yml');
		const found = files.includes('example.yml') ? parseManifest(file, await readFile(file, 'utf8')) : null;
		if (found !== null && 'errors' in found) {
			errors.push(...found.errors);
			continue;
		}
		if (found !== null) examples.push({ name, folder, manifest: found.manifest });
		errors.push(...strayOutputs(files, found?.manifest.runs ?? []).map((stray) => `${join(folder, stray)}: no run has this name`));
	}
	if (only !== undefined && examples.length === 0 && errors.length === 0) {
		errors.push(`${join(root, only, 'example.yml')}: there is no such example`);
	}
	return { examples, errors };
}

/** The recorded outputs that belong to no run. */
export function strayOutputs(files: readonly string[], runs: readonly { name: string }[]): string[] {
	const recorded = new Set(runs.map(({ name }) => `${name}.out`));
	return files.filter((file) => file.endsWith('.out') && !recorded.has(file));
}

async function folderNames(root: string): Promise<string[]> {
	const entries = await readdir(root, { withFileTypes: true });
	return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
