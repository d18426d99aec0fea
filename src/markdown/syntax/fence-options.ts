/** What the words after a fence's language say, such as `file=examples/a.go title="A"`. */
export interface FenceOptions {
	readonly [name: string]: string | true;
}

const option = /([\w-]+)(?:=(?:"((?:[^"\\]|\\.)*)"|(\S+)))?/g;

/** Reads a fence's options: `name`, `name=value` or `name="a value"` with `\"` for a quote. */
export function readFenceOptions(meta: string | null | undefined): FenceOptions {
	const options: Record<string, string | true> = {};
	for (const [, name, quoted, bare] of (meta ?? '').matchAll(option)) {
		if (name !== undefined) options[name] = quoted?.replace(/\\(.)/g, '$1') ?? bare ?? true;
	}
	return options;
}

/** An option's text, or null where it is absent or has no value. */
export function optionText(options: FenceOptions, name: string): string | null {
	const value = options[name];
	return typeof value === 'string' ? value : null;
}

/** The reasons for which a block may be shown without having been run. */
export const EXEMPTIONS = ['illustrative', 'expect-fail', 'needs-cloud'] as const;

/** Every option of a code fence. */
export const FENCE_OPTIONS = ['file', 'region', 'run', 'title', 'lines', 'mark', 'alt', ...EXEMPTIONS] as const;
