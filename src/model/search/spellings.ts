// Pairs of endings in British and American English. The index knows stems, but "authoris" and "authoriz" are two.
const pairs: readonly (readonly [british: RegExp, american: RegExp, toAmerican: string, toBritish: string])[] = [
	[/is(e[drs]?|ing|ations?)$/, /iz(e[drs]?|ing|ations?)$/, 'iz$1', 'is$1'],
	[/(behavi|col|fav|hon|lab|neighb|harb|vap)our/, /(behavi|col|fav|hon|lab|neighb|harb|vap)or/, '$1or', '$1our'],
	[/(mode|signa|labe|cance|leve|channe|tunne|marsha|trave)ll(ed|ing|ers?)$/, /(mode|signa|labe|cance|leve|channe|tunne|marsha|trave)l(ed|ing|ers?)$/, '$1l$2', '$1ll$2'],
	[/ogue(s?)$/, /og(s?)$/, 'og$1', 'ogue$1'],
	[/(cent|met)re(s?)$/, /(cent|met)er(s?)$/, '$1er$2', '$1re$2'],
	[/(defen|licen|offen)ce(s?)$/, /(defen|licen|offen)se(s?)$/, '$1se$2', '$1ce$2'],
	[/^artefact/, /^artifact/, 'artifact', 'artefact'],
];

/** A query in the other spelling, British for American and the reverse; null where no word has two. */
export function otherSpelling(words: readonly string[]): string[] | null {
	const others = words.map((word) => word.toLowerCase()).map(swap);
	return others.every((word, position) => word === words[position]?.toLowerCase()) ? null : others;
}

function swap(word: string): string {
	// Short words such as "rise", "size" or "log" only look alike.
	if (word.length < 6) return word;
	for (const [british, american, toAmerican, toBritish] of pairs) {
		if (british.test(word)) return word.replace(british, toAmerican);
		if (american.test(word)) return word.replace(american, toBritish);
	}
	return word;
}
