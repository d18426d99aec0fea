import type { Element } from 'hast';

/** A piece of a line: the name of its role, such as `keyword`, or null for plain text; and its text. */
export type Run = readonly [role: string | null, text: string];

/** A line of code. */
export type CodeLine = readonly Run[];

/** What is wrong with Graphviz source, in Graphviz's own words. */
export class DiagramError extends Error {
	override readonly name = 'DiagramError';
}

/** What draws code and diagrams. Both take longer to load than most builds take to render what has changed. */
export interface CodeTools {
	/** The lines of code in a language that can be highlighted. */
	readonly tokenise: (code: string, language: string) => readonly CodeLine[];
	/**
	 * Graphviz source as SVG.
	 * @throws DiagramError where the source is malformed
	 */
	readonly drawDiagram: (source: string, alt: string) => Element;
}

/** What is wrong with Graphviz source, in Graphviz's own words; null where it can be drawn. */
export function diagramProblem({ drawDiagram }: CodeTools, source: string): string | null {
	try {
		drawDiagram(source, '');
		return null;
	} catch (error) {
		if (!(error instanceof DiagramError)) throw error;
		return error.message;
	}
}
