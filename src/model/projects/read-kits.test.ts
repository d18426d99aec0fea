import { expect, test } from 'vitest';
import { readKits } from './read-kits.ts';

const kit = (name: string) => `needs: [redis]
requirements:
  - { id: R1, test: TestA, text: It answers. }
wrong:
  - { name: ${name}, fails: TestA, why: It is silent. }
  - { name: two, fails: TestA, why: It lies. }
  - { name: three, fails: TestA, why: It stops. }
`;

const files = (more: Readonly<Record<string, string>> = {}) => new Map(Object.entries({
	'projects/queue/index.md': '',
	'projects/queue/kit.yml': kit('one'),
	'projects/queue/starter/b_test.go': 'package queue\n\nfunc TestA(t *testing.T) {}\n',
	'projects/queue/starter/a.go': 'package queue\n',
	'projects/queue/starter/deep/c.sql': 'select 1;\n',
	'projects/queue/solution/a.go': 'package queue\n',
	'projects/queue/wrong/one/a.go': 'package queue\n',
	'projects/queue/wrong/two/a.go': 'package queue\n',
	'projects/queue/wrong/three/a.go': 'package queue\n',
	'projects/queue/wrong/three/deep/b.go': 'package deep\n',
	...more,
}));

test('a kit lists the files of each part, sorted, and those of a wrong solution by its name', () => {
	const { kits, issues } = readKits(files(), 'content');
	expect(issues).toEqual([]);
	expect(kits.get('queue')).toMatchObject({
		slug: 'queue',
		starter: ['projects/queue/starter/a.go', 'projects/queue/starter/b_test.go', 'projects/queue/starter/deep/c.sql'],
		solution: ['projects/queue/solution/a.go'],
	});
	expect([...kits.get('queue')?.wrong ?? []]).toEqual([
		['one', ['projects/queue/wrong/one/a.go']],
		['three', ['projects/queue/wrong/three/a.go', 'projects/queue/wrong/three/deep/b.go']],
		['two', ['projects/queue/wrong/two/a.go']],
	]);
});

test('a wrong solution whose name begins like another has its own files alone', () => {
	const { kits } = readKits(files({ 'projects/queue/kit.yml': kit('one-more'), 'projects/queue/wrong/one-more/z.go': 'package queue\n' }), 'content');
	expect(kits.get('queue')?.wrong.get('one')).toEqual(['projects/queue/wrong/one/a.go']);
	expect(kits.get('queue')?.wrong.get('one-more')).toEqual(['projects/queue/wrong/one-more/z.go']);
});

test('a test counts where it is a function of a test file, and not where it is mentioned', () => {
	const { issues } = readKits(files({ 'projects/queue/starter/b_test.go': '// func TestA(\nfunc TestAB(t *testing.T) {}\n', 'projects/queue/starter/a.go': 'func TestA(t *testing.T) {}\n' }), 'content');
	expect(issues.map(({ code }) => code)).toEqual(['kit/no-test']);
});

test('a kit that cannot be read is reported and left out, and the others are kept', () => {
	const { kits, issues } = readKits(files({ 'projects/bad/index.md': '', 'projects/bad/kit.yml': 'needs: [oracle]\n' }), 'content');
	expect([...kits.keys()]).toEqual(['queue']);
	expect(issues.every(({ code, file }) => code === 'kit/invalid' && file === 'content/projects/bad/kit.yml')).toBe(true);
	expect(issues.length).toBeGreaterThan(0);
});
