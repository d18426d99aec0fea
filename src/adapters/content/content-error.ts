/** Mistakes in content, each of which was said in a line of its own. */
export class ContentError extends Error {
	override readonly name = 'ContentError';
}
