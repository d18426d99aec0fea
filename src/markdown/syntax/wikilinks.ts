import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { countBrackets, findBrackets, type Brackets } from './brackets.ts';

/** The scheme that marks a wikilink until it is resolved to an address. */
export const WIKI = 'wiki:';

const target = String.raw`\[\[([^[\]|#\n]*)(?:#([^[\]|\n]*))?`;
const whole = new RegExp(String.raw`${target}(?:\|([^[\]\n]*))?\]\]`, 'g');
// A label with code or emphasis in it begins in one text and ends in another.
const opening = new RegExp(String.raw`${target}\|([^[\]\n]*)$`);
const closing = /^([^[\]\n]*)\]\]/;

/** Turns `[[slug]]`, `[[slug|label]]` and `[[slug#heading|label]]` into links with the scheme `wiki:`. */
export function remarkWikilinks() {
	return (tree: Root, file: { value: unknown }): void => {
		const source = String(file.value);
		visit(tree, (node) => {
			// A link holds no other link.
			if (node.type === 'link' || node.type === 'linkReference') return SKIP;
			if (!('children' in node) || !node.children.some((child) => child.type === 'text' && child.value.includes('[['))) return undefined;
			const children = node.children as PhrasingContent[];
			const { start, end } = node.position ?? {};
			const brackets = findBrackets(children, source, start?.offset ?? 0, end?.offset ?? source.length);
			(node as { children: PhrasingContent[] }).children = linkTexts(children, new Map(brackets), source);
			return undefined;
		});
	};
}

function linkTexts(children: readonly PhrasingContent[], brackets: Map<PhrasingContent, Brackets>, source: string): PhrasingContent[] {
	const done: PhrasingContent[] = [];
	const open = [...children];
	for (let child = open.shift(); child !== undefined; child = open.shift()) {
		const found = child.type === 'text' ? (findWhole(child, brackets) ?? findSpread(child, open, brackets)) : null;
		if (child.type !== 'text' || found === null) {
			done.push(child);
			continue;
		}
		const { match, label, taken, last, length } = found;
		const [start, end] = [placesAt(child, match.index, brackets)[0] ?? 0, placesAt(last, length - 2, brackets)[1] ?? 0];
		done.push(...textOf(child.value.slice(0, match.index)), toLink(match, label, source, start, end + 1));
		// The text behind the link may hold more of them.
		const rest = textOf(last.value.slice(length));
		for (const text of rest) brackets.set(text, (brackets.get(last) ?? []).slice(countBrackets(last.value.slice(0, length))));
		open.splice(0, taken, ...rest);
	}
	return done;
}

interface Found {
	readonly match: RegExpExecArray;
	readonly label: readonly PhrasingContent[];
	/** How many of the following nodes belong to the link. */
	readonly taken: number;
	/** The text that the link ends in, and how much of it is the link's. */
	readonly last: Text;
	readonly length: number;
}

function findWhole(node: Text, brackets: ReadonlyMap<PhrasingContent, Brackets>): Found | null {
	for (const match of node.value.matchAll(whole)) {
		const length = match.index + match[0].length;
		if (!isBare(node, match.index, brackets) || !isBare(node, length - 2, brackets)) continue;
		return { match, label: textOf(match[3]?.trim() ?? ''), taken: 0, last: node, length };
	}
	return null;
}

function findSpread(node: Text, following: readonly PhrasingContent[], brackets: ReadonlyMap<PhrasingContent, Brackets>): Found | null {
	const match = opening.exec(node.value);
	const end = following.findIndex((next) => next.type === 'text' && /[[\]\n]/.test(next.value));
	const last = following[end];
	if (match === null || last?.type !== 'text' || !isBare(node, match.index, brackets)) return null;
	const inner = following.slice(0, end);
	const close = closing.exec(last.value);
	if (close === null || inner.some(({ type }) => /^(?:link|footnote|image|break)/.test(type))) return null;
	const length = close[0].length;
	if (!isBare(last, length - 2, brackets)) return null;
	return { match, label: [...textOf((match[3] ?? '').trimStart()), ...inner, ...textOf((close[1] ?? '').trimEnd())], taken: end + 1, last, length };
}

const textOf = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);

/** Where the two brackets at an index of a text stand in the source. */
function placesAt(node: Text, index: number, brackets: ReadonlyMap<PhrasingContent, Brackets>): Brackets {
	const before = countBrackets(node.value.slice(0, index));
	return brackets.get(node)?.slice(before, before + 2) ?? [];
}

const isBare = (node: Text, index: number, brackets: ReadonlyMap<PhrasingContent, Brackets>): boolean => {
	const places = placesAt(node, index, brackets);
	return places.length === 2 && !places.includes(null);
};

function toLink([, slug = '', anchor]: RegExpExecArray, label: readonly PhrasingContent[], source: string, start: number, end: number): Link {
	return {
		type: 'link',
		url: `${WIKI}${slug.trim()}${anchor === undefined ? '' : `#${anchor.trim()}`}`,
		children: [...label] as Link['children'],
		position: { start: pointAt(source, start), end: pointAt(source, end) },
	};
}

function pointAt(source: string, offset: number) {
	const before = source.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset };
}
