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
 * every colon before a word, such as the one in `localhost:port`, for a directive.
 */
export function remarkContainers(this: Processor): void {
	const data = this.data() as Record<string, unknown[] | undefined>;
	(data['micromarkExtensions'] ??= []).push({ flow: directive().flow });
	(data['fromMarkdownExtensions'] ??= []).push(directiveFromMarkdown());
	(data['toMarkdownExtensions'] ??= []).push(directiveToMarkdown());
}
