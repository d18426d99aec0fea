/**
 * How results are ranked, for the browser and for the tests that measure it. Names decide before text does. A long page
 * is a written one, so its length counts little against it: next to it stand topics that are a few lines so far.
 */
export const ranking = {
	termSimilarity: 2,
	pageLength: 0.3,
	termSaturation: 1.4,
	termFrequency: 0.4,
	metaWeights: { title: 5, terms: 5, summary: 1 },
};

/** Options of Pagefind. The index holds addresses with their base, so none is put before them. */
export const pagefindOptions = { baseUrl: '/', excerptLength: 24, excerptEllipsis: '…', ranking };
