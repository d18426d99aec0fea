// Words of a question that no page is about. The index wants every word of a query on the page.
const fillers = new Set((
	'a an and are as at be been between but by can could do does for from had has have how i if in into is it its me my of on or our ' +
	'should so some than that the their them then there these they this those to use used using vs versus was we were what when ' +
	'where whether which who why will with without work works would you your'
).split(' '));

/** The words of a query that say what is looked for; all of them where nothing else is left. */
export function tellingWords(query: string): string[] {
	const words = query
		.split(/\s+/)
		// Signs such as $ or ` are in no word of the index, and a question mark belongs to the question.
		.map((word) => word.replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Punctuation}+]/gu, '').replace(/[?!,;:]+$/, ''))
		.filter((word) => word !== '');
	const telling = words.filter((word) => !fillers.has(word.toLowerCase()));
	return telling.length > 0 ? telling : words;
}
