import { Refusal } from './refusal.ts';

/** One line of what Git tells a hook: where a ref pointed and where it is to point. */
export interface Update {
	readonly ref: string;
	/** Null where the ref is new. */
	readonly from: string | null;
	/** Null where the ref is deleted. */
	readonly to: string | null;
}

/** What publishing makes of a ref: the site, the preview of a name, or nothing. */
export type Target = { readonly kind: 'site' } | { readonly kind: 'preview'; readonly name: string } | { readonly kind: 'none' };

/** The branch that readers see. */
export const MAIN = 'refs/heads/main';

const PREVIEW = 'refs/heads/preview/';

const commit = (text: string): string | null => (/^0+$/.test(text) ? null : text);

/** Reads the standard input of a receive hook. @throws Error where a line is no update */
export function readUpdates(text: string): Update[] {
	return text.split('\n').filter((line) => line !== '').map((line) => {
		const [, from, to, ref] = /^([0-9a-f]+) ([0-9a-f]+) (.+)$/.exec(line) ?? [];
		if (from === undefined || to === undefined || ref === undefined) throw new Error(`Git gave a line that is no update: ${JSON.stringify(line)}`);
		return { ref, from: commit(from), to: commit(to) };
	});
}

/**
 * What a ref stands for. The name of a preview becomes part of an address, so it holds nothing that would have to be escaped.
 * @throws Refusal where a preview has another name
 */
export function targetOf(ref: string): Target {
	if (ref === MAIN) return { kind: 'site' };
	if (!ref.startsWith(PREVIEW)) return { kind: 'none' };
	const name = ref.slice(PREVIEW.length);
	if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 60) return { kind: 'preview', name };
	throw new Refusal(`the preview ${JSON.stringify(name)} cannot become an address: name the branch preview/NAME, where NAME has at most 60 lower-case letters, digits and single hyphens`);
}
