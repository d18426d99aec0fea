/** The sites that the tests build, each in a folder of its own. */
export const sites = {
	real: { content: 'content', folder: 'node_modules/.cache/tests/real', cache: 'node_modules/.cache/tests/real-cache', base: '/' },
	again: { content: 'content', folder: 'node_modules/.cache/tests/again', cache: 'node_modules/.cache/tests/again-cache', base: '/' },
	hostile: { content: 'tests/fixtures/garden', folder: 'node_modules/.cache/tests/hostile', cache: 'node_modules/.cache/tests/hostile-cache', base: '/garden/' },
} as const;

export type SiteName = keyof typeof sites;
