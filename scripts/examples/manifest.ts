import { parse } from 'yaml';
import { z } from 'zod';

const isPattern = (source: string) => {
	try {
		return new RegExp(source, 'gm') instanceof RegExp;
	} catch {
		return false;
	}
};

const normaliser = z.strictObject({
	pattern: z.string().min(1).refine(isPattern, 'not a regular expression'),
	replace: z.string(),
	why: z.string().min(1),
});

const run = z.strictObject({
	name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name has lower-case letters, digits and single hyphens'),
	command: z.array(z.string()).min(1),
	env: z.record(z.string(), z.string()).default({}),
	exit: z.int().min(0).max(255).default(0),
	normalise: z.array(normaliser).default([]),
});

const hasDistinctNames = (runs: readonly { name: string }[]) =>
	new Set(runs.map(({ name }) => name)).size === runs.length;

const manifest = z.strictObject({
	title: z.string().min(1),
	runs: z.array(run).min(1).refine(hasDistinctNames, 'two runs have the same name'),
});

/** A replacement for the part of an output that truly varies, and why it does. */
export type Normaliser = z.infer<typeof normaliser>;

/** One command of an example, recorded in NAME.out beside its manifest. */
export type Run = z.infer<typeof run>;

/** What example.yml says. */
export type Manifest = z.infer<typeof manifest>;

/** The manifest of a file's text, or what is wrong with it as `file: message` lines. */
export function parseManifest(file: string, text: string): { manifest: Manifest } | { errors: string[] } {
	let data: unknown;
	try {
		data = parse(text);
	} catch (error) {
		return { errors: [`${file}: ${error instanceof Error ? error.message.trim() : String(error)}`] };
	}
	const result = manifest.safeParse(data);
	if (result.success) return { manifest: result.data };
	const describe = (path: string, message: string) => `${file}: ${path === '' ? '' : `${path}: `}${message}`;
	return { errors: result.error.issues.map(({ path, message }) => describe(path.join('.'), message)) };
}
