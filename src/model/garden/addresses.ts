import type { Entry } from '../entries/types.ts';
import type { Section } from './types.ts';

/** Pages that stand in every garden. */
const FIXED = ['/', '/roadmap/', '/timeline/', '/articles/', '/search/', '/feeds/', '/index/'];

/** The addresses of all pages, sorted. */
export function listAddresses(sections: readonly Section[], entries: readonly Entry[]): string[] {
	return [...new Set([...FIXED, ...sections.map(({ url }) => url), ...entries.map(({ url }) => url)])].sort();
}
