import { describe, expect, it } from 'vitest';
import { countSteps } from './progress.ts';

function written(total: number, isTTY: boolean): string[] {
	const texts: string[] = [];
	const step = countSteps('Pages', total, { isTTY, write: (text) => texts.push(text) });
	for (let done = 0; done < total; done += 1) step();
	return texts;
}

describe('progress', () => {
	it('is a line for each quarter where nobody watches', () => {
		expect(written(8, false)).toEqual(['Pages: 2 of 8\n', 'Pages: 4 of 8\n', 'Pages: 6 of 8\n', 'Pages: 8 of 8\n']);
	});

	it('is one bar on a terminal, which is drawn over itself and ends with its line', () => {
		const texts = written(60, true);
		expect(texts).toHaveLength(30);
		expect(texts.every((text) => text.startsWith('\rPages '))).toBe(true);
		expect(texts.filter((text) => text.endsWith('\n'))).toEqual([`\rPages ${'█'.repeat(30)} 60 of 60\n`]);
	});
});
