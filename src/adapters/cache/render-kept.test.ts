import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grow, topic, type Changes } from '../../../tests/fixtures/garden.ts';
import { documentContext } from '../../markdown/document-context.ts';
import { codeTools } from '../../markdown/code/real-code-tools.ts';
import { renderBody } from '../../markdown/render.ts';
import { renderKept } from './render-kept.ts';
import { answersMatch, traceContext } from './trace-context.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'render-'));
});
afterEach(() => rm(folder, { recursive: true }));

const body = '\nSee [[redis]], [[kafka#logs]] and [[git|its own]].\n\n```go file=examples/a/main.go region=r\n```\n\n```output run=examples/a/go\n```\n';
const files: Changes = {
	'topics/git.md': topic(3, 'Git', body),
	'examples/a/example.yml': 'title: A\nruns:\n  - name: go\n    command: [go, run, .]\n',
	'examples/a/main.go': 'package main\n\n// #region r\nfunc a() {}\n// #endregion r\n',
	'examples/a/go.out': 'one\n',
};

describe('a rendered body that is kept', () => {
	/** Renders before and after a change through one cache, and says whether the second differs; it is never stale. */
	async function renewed(changes: Changes, place = {}): Promise<boolean> {
		const contextOf = (garden: ReturnType<typeof grow>) => documentContext(garden, 'topics/git.md');
		const [before, after] = [contextOf(grow(files)), contextOf(grow({ ...files, ...changes }, { place }))];
		const [first, again] = [await renderKept(body, before, { folder }), await renderKept(body, before, { folder })];
		const second = await renderKept(body, after, { folder });
		// Each keeps its text, whatever is rendered after it.
		expect([await first.text(), await again.text(), await second.text()]).toEqual([before, before, after].map((context) => renderBody(body, context, codeTools)));
		expect(again.hash).toBe(first.hash);
		return second.hash !== first.hash;
	}

	it('is not made again when a linked page changes its words', async () => {
		expect(await renewed({ 'topics/redis.md': topic(1, 'Redis', '\n## Lists\n\nOther words.\n') })).toBe(false);
		const noted = traceContext(documentContext(grow(files), 'topics/git.md'));
		renderBody(body, noted.traced, codeTools);
		expect(answersMatch(noted.asked(), documentContext(grow({ ...files, 'topics/redis.md': topic(1, 'Redis', 'Other words.\n') }), 'topics/git.md'))).toBe(true);
	});

	it('is made again when a linked page has another title', async () => {
		expect(await renewed({ 'topics/redis.md': topic(1, 'Valkey') })).toBe(true);
	});

	it('is made again when the code or the recorded output that it shows changes', async () => {
		expect(await renewed({ 'examples/a/main.go': 'package main\n\n// #region r\nfunc b() {}\n// #endregion r\n' })).toBe(true);
		expect(await renewed({ 'examples/a/go.out': 'two\n' })).toBe(true);
	});

	it('is made again when the way its output is made changes', async () => {
		expect(await renewed({ 'examples/a/example.yml': 'title: A\nruns:\n  - name: go\n    command: [go, run, -race, .]\n' })).toBe(true);
	});

	it('is made again below another base', async () => {
		expect(await renewed({}, { base: '/garden/' })).toBe(true);
	});
});
