/**
 * How results are ranked, for the browser and for the tests that measure it: names decide before text does, and a long
 * page wins nothing by its length.
 */
export const ranking = {
	termSimilarity: 2,
	pageLength: 0.75,
	termSaturation: 1.4,
	termFrequency: 1,
	metaWeights: { title: 5, terms: 5, summary: 1 },
};

/** Options of Pagefind. The index holds addresses with their base, so none is put before them. */
export const pagefindOptions = { baseUrl: '/', excerptLength: 24, ranking };
