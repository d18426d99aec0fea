import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeTools } from '../../markdown/code/real-code-tools.ts';
import { diagramProblem, type CodeTools } from '../../markdown/code/code-tools.ts';
import { withKeptTools } from './kept-code-tools.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tools-'));
});
afterEach(() => rm(folder, { recursive: true }));

const files = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const use = <Result>(make: (tools: CodeTools) => Result): Promise<Result> => withKeptTools(make, folder);

describe('code tools that remember', () => {
	it('give what the real ones give, the first time and from the disk', async () => {
		const code = 'func a() string { return "<b>" }';
		for (const _ of ['made', 'kept']) {
			expect(await use(({ tokenise }) => tokenise(code, 'go'))).toEqual(codeTools.tokenise(code, 'go'));
			expect(await use(({ drawDiagram }) => drawDiagram('digraph { a -> b }', 'a to b'))).toEqual(JSON.parse(JSON.stringify(codeTools.drawDiagram('digraph { a -> b }', 'a to b'))));
			expect(await files()).toHaveLength(2);
		}
	});

	it('tell code of one language from the same text in another', async () => {
		expect(await use(({ tokenise }) => tokenise('# a', 'bash'))).not.toEqual(await use(({ tokenise }) => tokenise('# a', 'markdown')));
	});

	it('say what is wrong with a diagram each time', async () => {
		const problems = [await use((tools) => diagramProblem(tools, 'digraph { a -> ')), await use((tools) => diagramProblem(tools, 'digraph { a -> '))];
		expect(problems[0]).toMatch(/syntax error/);
		expect(problems[1]).toBe(problems[0]);
	});

	it('make again what was cut short', async () => {
		const before = await use(({ tokenise }) => tokenise('let a = 1', 'js'));
		for (const file of await files()) await writeFile(file, 'short');
		expect(await use(({ tokenise }) => tokenise('let a = 1', 'js'))).toEqual(before);
	});

	it('hand on what goes wrong beside them', async () => {
		await expect(use(() => {
			throw new Error('of the caller');
		})).rejects.toThrow('of the caller');
	});
});
