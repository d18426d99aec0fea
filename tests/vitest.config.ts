import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: new URL('..', import.meta.url).pathname,
	test: {
		// Timing decides no test: the limit only ends what hangs.
		testTimeout: 240_000,
		hookTimeout: 240_000,
		expect: { poll: { timeout: 60_000 } },
		// Left to itself Vitest keeps one processor free, which is half of two.
		maxWorkers: '100%',
		reporters: ['default', './tests/count-reporter.ts'],
		projects: [
			{ extends: true, test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/model/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/commands/**/*.test.ts'] } },
			// Builds the site of a small garden again and again: npm run test:incremental for as often as it takes to be sure.
			{ extends: true, test: { name: 'incremental', include: ['tests/incremental/**/*.test.ts'] } },
			// Needs nginx, wrk and, for a disk of its own, root: npm run test:publish.
			{ extends: true, test: { name: 'publish', include: ['tests/publish/**/*.test.ts'], fileParallelism: false } },
			{
				extends: true,
				test: {
					name: 'site',
					include: ['tests/site/**/*.test.ts', 'tests/search/**/*.test.ts', 'tests/browser/**/*.test.ts'],
					globalSetup: './tests/site/build-sites.ts',
				},
			},
		],
	},
});
