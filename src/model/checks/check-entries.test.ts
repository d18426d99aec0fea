import { expect, test } from 'vitest';
import { build, topic } from '../../../tests/fixtures/garden.ts';

const codes = (changes: Record<string, string>, options = {}) => build(changes, options).issues.map(({ code, file }) => `${file} ${code}`);
const draft = { 'topics/redis.md': topic(1, 'Redis', '\n## Lists\n', 'draft: true\n') };

test('a topic that readers cannot see is no prerequisite of one that they can, and no topic of an article', () => {
	const found = codes(draft).filter((line) => line.endsWith('draft/link'));
	expect(found).toEqual(['content/articles/queues.md draft/link', 'content/topics/kafka.md draft/link']);
});

test('a draft may need another draft', () => {
	const kafka = topic(2, 'Kafka', '', 'prerequisites: [redis]\ndraft: true\n');
	expect(codes({ ...draft, 'topics/kafka.md': kafka }).filter((line) => line.includes('kafka.md'))).toEqual([]);
});
