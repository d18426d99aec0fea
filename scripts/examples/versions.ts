import { readFile, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const versions = z.record(z.string(), z.string());

const HEAD = '# The versions that the outputs were recorded with. Written by npm run examples -- --record.\n';

/** The versions that the records name; none where nothing was recorded yet. */
export async function readVersions(file: string): Promise<Record<string, string>> {
	try {
		return versions.parse(parse(await readFile(file, 'utf8')));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
		throw error;
	}
}

/** Keeps the versions of what was used just now, beside those of what was not. */
export async function writeVersions(file: string, used: Readonly<Record<string, string>>): Promise<void> {
	const all = { ...(await readVersions(file)), ...used };
	const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
	await writeFile(file, HEAD + stringify(sorted, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }));
}

/** What is proven now by another version than it was recorded with, a line each: it holds for both. */
export function compareVersions(recorded: Readonly<Record<string, string>>, used: Readonly<Record<string, string>>): string[] {
	return Object.entries(used)
		.filter(([name, version]) => recorded[name] !== undefined && recorded[name] !== version)
		.map(([name, version]) => `note: recorded with ${name} ${recorded[name]}, run now with ${version}`);
}
