/**
 * An excerpt as text and `<mark>` elements. Pagefind escapes angle brackets and puts its own marks between; taking it
 * apart as text means that nothing an author wrote can become markup.
 */
export function markedText(excerpt: string): (string | HTMLElement)[] {
	return excerpt.split(/<\/?mark>/).map((piece, position) => {
		const text = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
		return position % 2 === 0 ? text : Object.assign(document.createElement('mark'), { textContent: text });
	});
}

/** Whether words of the query stand in an excerpt. */
export const isMarked = (excerpt: string): boolean => excerpt.includes('<mark>');
