import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { bytesOf, filesOf } from './read-site.ts';
import type { SiteName } from './sites.ts';

const digests = (site: SiteName) => filesOf(site).map((path) => `${createHash('sha256').update(bytesOf(site, path)).digest('hex')} ${path}`);

it('gives the same bytes when one commit is built twice from clean', () => {
	expect(digests('again')).toEqual(digests('real'));
});
