import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/adapters/security/headers.ts';
import { inlineScripts } from '../../src/adapters/security/inline-scripts.ts';
import { elementsOf, filesOf, pagesOf, textOf } from './read-site.ts';

describe.each(['real', 'hostile'] as const)('the built site "%s"', (site) => {
	it('has no inline style, no event handler and no inline script but the two that its policy names', () => {
		for (const page of pagesOf(site)) {
			for (const element of elementsOf(textOf(site, page))) {
				const { tagName, properties } = element;
				const inline = Object.keys(properties).filter((name) => name === 'style' || /^on[A-Za-z]/.test(name));
				expect(inline, `${page} <${tagName}>`).toEqual([]);
				expect(tagName, page).not.toBe('style');
				if (tagName === 'script' && properties['type'] !== 'application/ld+json' && !properties['src']) expect(inlineScripts, page).toContain(toString(element));
			}
		}
	});

	it('states its policy on every page before anything is loaded', () => {
		for (const page of pagesOf(site)) {
			const head = elementsOf(textOf(site, page));
			const policy = head.findIndex(({ properties }) => properties['httpEquiv']?.toString() === 'Content-Security-Policy');
			const load = head.findIndex(({ tagName }) => tagName === 'link' || tagName === 'script');
			expect(head[policy]?.properties['content'], page).toBe(contentSecurityPolicy);
			expect(policy, page).toBeLessThan(load);
		}
		expect(textOf(site, '_headers')).toContain("frame-ancestors 'none'");
	});

	it('asks no other server for anything', () => {
		for (const page of pagesOf(site)) {
			for (const { tagName, properties } of elementsOf(textOf(site, page))) {
				const rel = String(properties['rel'] ?? '');
				const loads = tagName === 'link' && !/alternate|canonical/.test(rel) ? properties['href'] : tagName === 'a' ? undefined : properties['src'];
				if (loads !== undefined) expect(String(loads), `${page} <${tagName}>`).toMatch(/^\/(?!\/)/);
			}
		}
		for (const path of filesOf(site).filter((file) => file.endsWith('.css'))) {
			expect(textOf(site, path), path).not.toMatch(/url\(\s*['"]?(?:https?:)?\/\//);
		}
	});
});
