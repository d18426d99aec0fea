import { describe, expect, it } from 'vitest';
import { grow, mistakesIn, NOW, roadmap } from '../../../tests/fixtures/garden.ts';
import { outlineLine, projectFiles } from '../../../tests/fixtures/project.ts';
import { curriculumJson } from '../data/curriculum-json.ts';
import { feedItems } from '../feeds/feed-items.ts';
import { listFeeds } from '../feeds/feed-list.ts';
import { sectionView } from '../section/section-view.ts';
import { topicView } from '../topic/topic-view.ts';
import { pageTwin } from '../twins/page-twin.ts';
import { projectGroups } from './project-link.ts';
import { projectView } from './project-view.ts';

const linked: Readonly<Record<string, string>> = { ...projectFiles, 'roadmap.md': roadmap(`\n## Stores\n\n${outlineLine}- [ ] [Kafka](topics/kafka.md)\n\n## Tools\n\n- [ ] [Git](topics/git.md)\n`) };
const garden = () => grow(linked);
const laterGarden = () => grow({ ...linked, 'projects/ledger/index.md': (linked['projects/ledger/index.md'] ?? '').replace('2026-02-01', '2027-02-01') });

describe('a project\'s page', () => {
	it('names each requirement with the page of its test, and the wrong solutions that this test catches', () => {
		expect(projectView(garden(), 'ledger').requirements).toEqual([
			{ id: 'R1', text: 'Balances add up.', test: 'TestBalances', url: '/code/projects/ledger/starter/books/books_test.go/', catches: [
				{ name: 'forgets', why: 'It forgets.', files: [{ name: 'ledger.go', url: '/code/projects/ledger/wrong/forgets/ledger.go/' }] },
				{ name: 'repeats', why: 'It repeats.', files: [{ name: 'ledger.go', url: '/code/projects/ledger/wrong/repeats/ledger.go/' }] },
			] },
			{ id: 'R2', text: 'A restart loses nothing.', test: 'TestOutlivesARestart', url: '/code/projects/ledger/starter/restart_test.go/', catches: [
				{ name: 'stops', why: 'It stops.', files: [{ name: 'ledger.go', url: '/code/projects/ledger/wrong/stops/ledger.go/' }] },
			] },
		]);
	});

	it('shows a wrong solution once, where one test shows several requirements', () => {
		const kit = (linked['projects/ledger/kit.yml'] ?? '').replaceAll('TestOutlivesARestart', 'TestBalances');
		const { requirements } = projectView(grow({ ...linked, 'projects/ledger/kit.yml': kit }), 'ledger');
		expect(requirements.map(({ catches }) => catches.map(({ name }) => name))).toEqual([['forgets', 'repeats', 'stops'], []]);
	});

	it('says how long it takes, what it needs, and which files it brings', () => {
		const view = projectView(garden(), 'ledger');
		expect(view).toMatchObject({ days: '1.5 study days', servers: ['Redis'], line: 'line-1' });
		expect(view.topics.map(({ slug }) => slug)).toEqual(['redis', 'kafka']);
		expect(view.starter?.files.map(({ name }) => name)).toEqual(['README.md', 'books/books_test.go', 'ledger.go', 'restart_test.go']);
		expect(view.starter?.variables).toEqual(['REDIS_URL']);
		expect(view.solution).toEqual([{ name: 'ledger.go', url: '/code/projects/ledger/solution/ledger.go/' }]);
	});

	it('has the parts that the site adds in its contents, in the order of the page', () => {
		expect(projectView(garden(), 'ledger').contents.map(({ id }) => id)).toEqual(['page-outcomes', 'the-story', 'page-requirements', 'page-starter', 'page-sources']);
	});

	it('cannot be asked of a project that is not there', () => {
		expect(() => projectView(garden(), 'nobody')).toThrow('There is no project "nobody"');
	});

	it('has the same facts in Markdown', () => {
		const twin = pageTwin(garden(), '/projects/ledger/', '');
		expect(twin).toContain('R1 (`TestBalances`): Balances add up.');
		expect(twin).toContain('stops (`TestOutlivesARestart`): It stops.');
		expect(twin).toContain('https://garden.example/projects/ledger/starter.zip');
	});
});

describe('a project', () => {
	it('makes no mistake of its own, and its programs are no pages', () => {
		expect(mistakesIn(linked)).toEqual([]);
		expect(garden().addresses.filter((url) => url.includes('ledger'))).toEqual(['/projects/ledger/']);
	});

	it('cannot have the name of a topic', () => {
		const renamed = Object.fromEntries(Object.entries(projectFiles).map(([path, text]) => [path.replace('/ledger/', '/git/'), text]));
		expect(mistakesIn(renamed).join()).toContain('the slug "git"');
	});

	it('keeps its former addresses', () => {
		const aliased = { ...linked, 'projects/ledger/index.md': (linked['projects/ledger/index.md'] ?? '').replace('days: 1.5', 'days: 1.5\naliases: [/projects/books/]') };
		expect(grow(aliased).redirects.get('/projects/books/')).toBe('/projects/ledger/');
	});

	it('is shown by its topics and sections, and mentioned where it links', () => {
		expect(topicView(garden(), 'kafka').projects.map(({ facts }) => facts)).toEqual(['1.5 study days · Redis · 2 acceptance tests']);
		expect(topicView(garden(), 'kafka').backlinks).toContainEqual({ title: 'Ledger', url: '/projects/ledger/' });
		expect(sectionView(garden(), 'stores').projects).toHaveLength(1);
		expect(sectionView(garden(), 'tools').projects).toEqual([]);
	});

	it('stands under its line in the list of all, and under none where its topic has none', () => {
		const groups = (files: Readonly<Record<string, string>>) => projectGroups(grow(files)).map(({ section, projects }) => [section?.slug ?? null, projects.map(({ title }) => title)]);
		expect(groups(linked)).toEqual([['stores', ['Ledger']]]);
		expect(groups({ ...linked, 'roadmap.md': roadmap('\n## Tools\n\n- [ ] [Git](topics/git.md)\n') })).toEqual([[null, ['Ledger']]]);
	});

	it('is one item of the feeds of everything, of its topics and of their section', () => {
		const found = listFeeds(garden()).filter((feed) => feedItems(garden(), feed).filter(({ title }) => title === 'Ledger').length === 1);
		expect(found.map(({ path }) => path)).toEqual(['/feeds/articles', '/feeds/sections/stores', '/feeds/topics/redis', '/feeds/topics/kafka']);
	});

	it('is data of the curriculum', () => {
		expect(curriculumJson(garden()).projects).toEqual([{
			slug: 'ledger', title: 'Ledger', url: 'https://garden.example/projects/ledger/', topics: ['redis', 'kafka'], days: 1.5, needs: ['redis'],
			starter: 'https://garden.example/projects/ledger/starter.zip', updated: '2026-02-01',
		}]);
	});

	it('that is scheduled is in no list before its day', () => {
		expect(laterGarden().projects).toEqual([]);
		expect(laterGarden().addresses).not.toContain('/projects/ledger/');
		expect(grow(linked, { now: NOW, preview: true }).projects).toHaveLength(1);
	});
});

describe('what a line of the roadmap asks for', () => {
	it('leads to its project and says how long this takes', () => {
		expect(topicView(garden(), 'redis').extras).toEqual([{ label: 'project', rest: ': in Go, 1.5 study days', url: '/projects/ledger/' }]);
		expect(sectionView(garden(), 'stores').groups[0]?.stops[0]?.extras).toHaveLength(1);
	});

	it('is not linked before readers can see it, and says so', () => {
		expect(topicView(laterGarden(), 'redis').extras).toEqual([{ label: 'project', rest: ': in Go, not written yet', url: null }]);
	});

	it('may be words alone', () => {
		const plain = grow({ 'roadmap.md': roadmap('\n## Stores\n\n- [ ] [Redis](topics/redis.md) + bench: 3 runs\n') });
		expect(topicView(plain, 'redis').extras).toEqual([{ label: 'bench', rest: ': 3 runs', url: null }]);
	});
});
