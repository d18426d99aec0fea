import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Processor } from 'unified';

/** The blocks that authors may write as `:::name[label]{attributes}`. */
export const CONTAINERS = ['exercise', 'check', 'solution', 'question'] as const;

export type ContainerName = (typeof CONTAINERS)[number];

/** How much an exercise asks for. */
export const EXERCISE_LEVELS = ['warm-up', 'core', 'evening'] as const;

/**
 * Adds container directives, and them alone: the text form of the same extension would take
 * every colon before a word, such as the one in `localhost:port`, for a directive. Fences keep their options as written.
 */
export function remarkContainers(this: Processor): void {
	const data = this.data() as Record<string, unknown[] | undefined>;
	(data['micromarkExtensions'] ??= []).push({ flow: directive().flow });
	(data['fromMarkdownExtensions'] ??= []).push(directiveFromMarkdown(), asWritten);
	(data['toMarkdownExtensions'] ??= []).push(directiveToMarkdown());
}

interface Compiler {
	readonly stack: { readonly type: string; data?: { fences?: number }; meta?: string | null }[];
	resume(): string;
	sliceSerialize(token: object): string;
}

/** What the tree would lose of the source: whether a container is closed, and the escapes in a fence's options. */
const asWritten = {
	exit: {
		directiveContainerFence(this: Compiler) {
			const node = this.stack.at(-1);
			if (node !== undefined) node.data = { ...node.data, fences: (node.data?.fences ?? 0) + 1 };
		},
		codeFencedFenceMeta(this: Compiler, token: object) {
			this.resume();
			const node = this.stack.at(-1);
			if (node !== undefined) node.meta = this.sliceSerialize(token);
		},
	},
};
