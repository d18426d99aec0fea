/** Variables by which commits get the same names and hashes on every machine. */
export const GIT_IDENTITY: Readonly<Record<string, string>> = {
	GIT_AUTHOR_NAME: 'Reader',
	GIT_AUTHOR_EMAIL: 'reader@example.org',
	GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
	GIT_COMMITTER_NAME: 'Reader',
	GIT_COMMITTER_EMAIL: 'reader@example.org',
	GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
	GIT_CONFIG_GLOBAL: '/dev/null',
	GIT_CONFIG_NOSYSTEM: '1',
	GIT_CONFIG_COUNT: '1',
	GIT_CONFIG_KEY_0: 'init.defaultBranch',
	GIT_CONFIG_VALUE_0: 'main',
};
