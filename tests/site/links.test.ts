import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, pagesOf, textOf, urlOf } from './read-site.ts';
import { sites } from './sites.ts';

describe.each(['real', 'hostile'] as const)('the links of the built site "%s"', (site) => {
	const { base, folder } = sites[site];
	const ids = new Map(pagesOf(site).map((page) => [urlOf(page), new Set(elementsOf(textOf(site, page)).map(({ properties }) => properties['id']))]));

	it('lead to a file that exists and to a heading that is there', () => {
		const broken: string[] = [];
		for (const page of pagesOf(site, true)) {
			for (const { properties } of elementsOf(textOf(site, page))) {
				const targets = [properties['href'], properties['src'], ...String(properties['srcSet'] ?? '').split(',').map((part) => part.trim().split(' ')[0])];
				for (const target of targets) {
					if (typeof target !== 'string' || target === '' || /^(?:https?:|mailto:|data:)/.test(target)) continue;
					const { pathname, hash } = new URL(target, `http://site${base.replace(/\/$/, '')}${urlOf(page)}`);
					const path = pathname.startsWith(base) ? decodeURIComponent(`/${pathname.slice(base.length)}`) : null;
					const file = path === null ? null : join(folder, path.endsWith('/') ? `${path}index.html` : path);
					const anchor = decodeURIComponent(hash.slice(1));
					if (file === null || !existsSync(file)) broken.push(`${page}: ${target}`);
					else if (anchor !== '' && path !== null && !ids.get(path)?.has(anchor)) broken.push(`${page}: ${target} has no such id`);
				}
			}
		}
		expect(broken).toEqual([]);
	});
});
