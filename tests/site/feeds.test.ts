import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { elementsOf, filesOf, textOf } from './read-site.ts';

const rss = () => parseRssFeed(textOf('hostile', 'feeds/articles.rss.xml'));

describe('the feeds', () => {
	it('carry every published article and project in full text, newest first', () => {
		expect(rss().items?.map(({ title }) => title)).toEqual(['A live article', 'An article with a picture', 'A project <b>with</b> "markup" & ]]>']);
		expect(rss().items?.[0]?.content?.encoded).toContain('The answer is 42');
	});

	it('identify an article by its permanent id and not by its address', () => {
		expect(rss().items?.map(({ guid }) => guid)).toEqual([
			{ value: 'urn:uuid:0b7c2c3e-0000-4000-8000-000000000006', isPermaLink: false },
			{ value: 'urn:uuid:0b7c2c3e-0000-4000-8000-000000000005', isPermaLink: false },
			{ value: 'urn:uuid:0b7c2c3e-0000-4000-8000-000000000090', isPermaLink: false },
		]);
		const atom = parseAtomFeed(textOf('hostile', 'feeds/articles.atom.xml'));
		const json = parseJsonFeed(textOf('hostile', 'feeds/articles.json'));
		expect(atom.entries?.map(({ id }) => id)).toEqual(json.items?.map(({ id }) => id));
	});

	it('change an item only where its author says that it was revised', () => {
		const atom = parseAtomFeed(textOf('hostile', 'feeds/articles.atom.xml'));
		expect(atom.entries?.map(({ published, updated }) => [published, updated])).toEqual([
			['2026-01-10T00:00:00.000Z', '2026-01-10T00:00:00.000Z'],
			['2026-01-08T00:00:00.000Z', '2026-01-09T00:00:00.000Z'],
			['2026-01-07T00:00:00.000Z', '2026-01-07T00:00:00.000Z'],
		]);
	});

	it.each(['real', 'hostile'] as const)('of the site "%s" hold absolute addresses and no scripts, classes or data', (site) => {
		for (const path of filesOf(site).filter((file) => file.endsWith('.rss.xml'))) {
			for (const item of parseRssFeed(textOf(site, path)).items ?? []) {
				for (const { tagName, properties } of elementsOf(item.content?.encoded ?? '')) {
					expect(['script', 'style', 'button']).not.toContain(tagName);
					expect(Object.keys(properties).filter((name) => /^(?:className|style|data|on[A-Z])/.test(name)), path).toEqual([]);
					for (const name of ['href', 'src']) if (properties[name]) expect(String(properties[name]), path).toMatch(/^(?:https?|mailto):/);
				}
			}
		}
	});

	it('bring a written topic page with its section and leave an unwritten one out', () => {
		const titles = parseRssFeed(textOf('hostile', 'feeds/sections/second.rss.xml')).items?.map(({ title }) => title);
		expect(titles).toEqual(['A live article', 'Shared']);
		expect(parseRssFeed(textOf('hostile', 'feeds/topics/later.rss.xml')).items ?? []).toEqual([]);
	});

	it('stay reachable under a topic\'s former address', () => {
		expect(textOf('hostile', 'feeds/topics/first-letter.rss.xml')).toContain('0b7c2c3e-0000-4000-8000-000000000001');
	});

	it('are all in the OPML, and announced on the pages they belong to', () => {
		const opml = parseOpml(textOf('real', 'feeds/all.opml'));
		const count = opml.body?.outlines?.map(({ outlines }) => outlines?.length ?? 1);
		expect(count).toEqual([1, 18, 86]);
		const links = elementsOf(textOf('real', 'topics/redis/index.html')).filter(({ properties }) => String(properties['type']).includes('rss'));
		expect(links.map(({ properties }) => properties['href'])).toEqual(['/feeds/topics/redis.rss.xml', '/feeds/articles.rss.xml']);
	});
});
