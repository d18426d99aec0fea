import type { Code } from 'mdast';
import type { CodeBlock } from '../../model/code/code-block.ts';
import type { DocumentContext } from '../../markdown/plugins/context.ts';
import type { Resolved } from '../../model/links/resolve.ts';
import { checksumOf } from './key.ts';

/** One question that a document asked of the garden, and a hash of the answer. */
export interface Asked {
	readonly question: keyof DocumentContext;
	readonly about: unknown;
	readonly answer: string;
}

const hashOf = (answer: unknown): string => checksumOf(Buffer.from(JSON.stringify(answer) ?? '')).toString('base64url');

// A page shows the address and the title of what it links to, and no more of it: what is not handed on cannot be shown.
const shown = (resolved: Resolved): Resolved => (resolved.kind === 'internal' ? { ...resolved, target: { ...resolved.target, anchors: null, entry: null } } : resolved);

// What of a fence the garden goes by; where it stands in the document is none of it.
const fence = ({ type, lang, meta, value }: Code) => ({ type, lang, meta, value });

/** A context that notes every question that is asked of another, and its answer. */
export function traceContext(context: DocumentContext): { readonly traced: DocumentContext; readonly asked: () => Asked[] } {
	const notes = new Map<string, Asked>();
	const note = <Answer>(question: keyof DocumentContext, about: unknown, answer: Answer): Answer => {
		notes.set(JSON.stringify([question, about]), { question, about, answer: hashOf(answer) });
		return answer;
	};
	const traced: DocumentContext = {
		resolve: (url) => note('resolve', url, shown(context.resolve(url))),
		href: (url) => note('href', url, context.href(url)),
		absolute: (url) => note('absolute', url, context.absolute(url)),
		// A fence with its own text asks nothing of the garden.
		code: (node) => {
			const block = context.code(node);
			return block.origin === null ? block : note('code', fence(node), block);
		},
		origin: (block) => (block.origin === null ? context.origin(block) : note('origin', block, context.origin(block))),
		picture: (url) => note('picture', url, context.picture(url)),
	};
	return { traced, asked: () => [...notes.values()] };
}

/** Whether a garden gives the same answers as those that were noted. */
export const answersMatch = (asked: readonly Asked[], context: DocumentContext): boolean =>
	asked.every(({ question, about, answer }) => hashOf(ask(context, question, about)) === answer);

function ask(context: DocumentContext, question: keyof DocumentContext, about: unknown): unknown {
	if (question === 'code') return context.code(about as Code);
	if (question === 'resolve') return shown(context.resolve(about as string));
	if (question === 'origin') return context.origin(about as CodeBlock);
	return context[question](about as string);
}
