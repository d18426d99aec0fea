import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { pagesOf, textOf } from './read-site.ts';

const validator = new HtmlValidate({
	extends: ['html-validate:standard'],
	elements: ['html5', {
		'theme-switch': { flow: true, phrasing: true },
		'near-pages': { flow: true },
		'route-highlight': { flow: true },
	}],
	rules: {
		// Astro writes void elements and booleans in its own valid style.
		'void-style': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'doctype-style': 'off',
		'no-trailing-whitespace': 'off',
		// Titles are the authors'; long ones are cut by whoever shows them.
		'long-title': 'off',
	},
});

describe.each(['real', 'hostile'] as const)('the built site "%s"', (site) => {
	it('is valid HTML on every page', async () => {
		const found: string[] = [];
		for (const page of pagesOf(site, true)) {
			const report = await validator.validateString(textOf(site, page));
			for (const { messages } of report.results) {
				for (const { ruleId, message, line, column } of messages) found.push(`${page}:${line}:${column} ${ruleId} ${message}`);
			}
		}
		expect(found.slice(0, 20)).toEqual([]);
	});
});
