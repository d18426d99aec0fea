/** Escapes text so that Markdown shows it as it stands, wherever in a line it comes. */
export function escapeMarkdown(text: string): string {
	return text
		// Within a word an underscore is one. At its edge, and beside another, it would begin or end an emphasis.
		.replace(/[\\`*[\]<>~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
		.replace(/&(?=#?\w+;)/g, '\\&')
		// At the start of a list item these would begin a heading or another list.
		.replace(/^(\d*)([#+.)-])/, '$1\\$2');
}

/**
 * Text for a place where the roadmap's reader looks for ` + `, parentheses and brackets:
 * there they would mean extras, times and marks.
 */
export function escapeNote(text: string): string {
	const plain = text
		.replace(/[\s,]*[([]+\s*/g, ', ')
		.replace(/[)\]]+/g, '')
		.replace(/\s\+\s/g, ' and ')
		.replace(/^[,\s]+|\s+$/g, '');
	return escapeMarkdown(plain);
}
