import { describe, expect, it } from 'vitest';
import { grow, roadmap, topic } from '../../tests/fixtures/garden.ts';
import { articleView } from './article/article-view.ts';
import { indexView } from './data/index-view.ts';
import { pageMeta, scriptJson } from './page/page-meta.ts';
import { progressOf } from './progress.ts';
import { sectionView } from './section/section-view.ts';
import { topicView } from './topic/topic-view.ts';
import { daysInWords, weeksInWords } from './words.ts';

const plan = '\n## One (2 days)\n\n- [x] [Git](topics/git.md)\n- [ ] [Redis](topics/redis.md)\n- [ ] [Kafka](topics/kafka.md) (1 day)\n\n## Two\n\n- [ ] [Redis](topics/redis.md)\n';
const files = {
	'roadmap.md': roadmap(plan),
	'topics/git.md': topic(3, 'Git', '\n## Start\n\n### Deep\n\nSee [[redis]].\n'),
	'topics/kafka.md': topic(2, 'Kafka', '', 'prerequisites: [redis]\n'),
};
const garden = () => grow(files);

describe('a topic\'s page', () => {
	it('shows every line it is on, what it needs, what it unlocks, and who mentions it', () => {
		const view = topicView(garden(), 'redis');
		expect(view.lines.map(({ number }) => number)).toEqual([1, 2]);
		expect(view.unlocks.map(({ slug }) => slug)).toEqual(['kafka']);
		expect(view.backlinks).toEqual([{ title: 'Git', url: '/topics/git/' }]);
		expect([view.previous?.slug, view.next?.slug]).toEqual(['git', 'kafka']);
	});

	it('keeps what the roadmap gives apart from what is reckoned', () => {
		expect(topicView(garden(), 'kafka').time).toMatchObject({ basis: 'given', given: '1 day', estimated: null });
		expect(topicView(garden(), 'redis').time).toMatchObject({ basis: 'shared', given: '2 days for all of One' });
		expect(topicView(garden(), 'git').time).toMatchObject({ basis: 'done', weeks: [] });
	});

	it('nests the third level of headings under the second', () => {
		expect(topicView(garden(), 'git').contents.find(({ id }) => id === 'start')?.children).toEqual([{ id: 'deep', text: 'Deep', children: [] }]);
	});

	it('cannot be asked of a topic that is not there', () => {
		expect(() => topicView(garden(), 'nobody')).toThrow('There is no topic "nobody"');
		expect(() => articleView(garden(), 'nobody')).toThrow('There is no article "nobody"');
	});
});

it('says where to change lines at an interchange', () => {
	const [group] = sectionView(garden(), 'two').groups;
	expect(group?.stops[0]?.interchanges).toEqual([{ number: 1, title: 'One', url: '/sections/one/', line: 'line-1' }]);
});

it('finds what is done, what comes next and what can be started now', () => {
	const progress = progressOf(garden());
	expect([progress.done, progress.next?.slug, progress.open.map(({ slug }) => slug)]).toEqual([1, 'redis', ['redis']]);
});

it('lists every page and heading under its letter', () => {
	const letters = indexView(garden());
	expect(letters.map(({ letter }) => letter)).toEqual([...letters.map(({ letter }) => letter)].sort());
	expect(letters.find(({ letter }) => letter === 'G')?.entries[0]?.headings.map(({ id }) => id)).toEqual(['start', 'deep']);
});

it('leaves out every link that needs an address which is not set', () => {
	const { site, ...rest } = garden();
	const meta = pageMeta({ ...rest, site: { ...site, url: null } }, { url: '/', title: null, description: '', kind: 'Home', line: null, jsonLd: null, indexed: true });
	expect([meta.canonical, meta.picture, meta.feeds]).toEqual([null, null, []]);
});

it('writes data that no text in it can end', () => {
	expect(scriptJson({ a: '</script><!--\u2028&' })).not.toMatch(/[<>&\u2028]/);
	expect(JSON.parse(scriptJson({ a: '</script>' }))).toEqual({ a: '</script>' });
});

it('says times in words', () => {
	expect([daysInWords(100), daysInWords(250), daysInWords(51)]).toEqual(['1 day', '2.5 days', '0.5 days']);
	expect([weeksInWords([3]), weeksInWords([3, 4, 5])]).toEqual(['week 3', 'weeks 3 to 5']);
});
