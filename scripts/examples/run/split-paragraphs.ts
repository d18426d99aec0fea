const hereDocument = /(?<!<)<<(?!<)(-?)\s*\\?(['"]?)([A-Za-z_]\w*)\2/g;

/**
 * The paragraphs of a script. A blank line within a here-document, or within SQL between dollar quotes, parts nothing.
 * @throws Error where such a text does not end
 */
export function splitParagraphs(text: string, mark: '--' | '#'): string[] {
	const openText = mark === '--' ? openDollarQuote : openHereDocument;
	const paragraphs: string[] = [];
	let open: string | null = null;
	for (const piece of text.replace(/\r\n/g, '\n').split(/(\n(?:[ \t]*\n)+)/)) {
		if (open === null && piece.trim() === '') continue;
		const paragraph: string = open === null ? piece : `${paragraphs.pop()}${piece}`;
		open = openText(paragraph);
		paragraphs.push(paragraph);
	}
	if (open !== null) throw new Error(`the text that begins with ${open} does not end`);
	return paragraphs;
}

/** What begins a here-document that does not end in this paragraph, or null. */
function openHereDocument(paragraph: string): string | null {
	const lines = paragraph.split('\n');
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? '';
		if (line.startsWith('#')) continue;
		for (const [begin, tabs, , word] of line.replace(/\(\(.*?\)\)/g, '').matchAll(hereDocument)) {
			const end = lines.findIndex((other, index) => index > at && (tabs === '' ? other : other.replace(/^\t+/, '')) === word);
			if (end === -1) return begin;
			at = end;
		}
	}
	return null;
}

/** The dollar quote that does not end in this paragraph, or null. */
function openDollarQuote(paragraph: string): string | null {
	let open: string | null = null;
	for (const [quote] of paragraph.matchAll(/\$(?:[A-Za-z_]\w*)?\$/g)) {
		if (open === null) open = quote;
		else if (open === quote) open = null;
	}
	return open;
}
