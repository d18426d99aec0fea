import { expect, test } from 'vitest';
import { Report } from './report.ts';

/** A report over two steps, and what it has written. */
function makeReport(isTerminal: boolean) {
	let text = '';
	return { report: new Report(2, { write: (more) => { text += more; }, isTerminal }), written: () => text };
}

test('a log has one line for each step, the failures again at its end, and the counts', () => {
	const { report, written } = makeReport(false);
	report.begin('a/files');
	report.end('a/files', null, 1234);
	report.end('a/count', 'count.out: the output differs\n-1\n+2\n', 10);
	expect(report.close()).toBe(false);
	expect(written()).toBe(
		'      1/2  passed    a/files  1.2 s\n      2/2  FAILED    a/count  0.0 s\n' +
		'\na/count\ncount.out: the output differs\n-1\n+2\nexamples: 1 passed, 1 failed\n',
	);
});

test('a terminal also sees what is running, and no trace of it stays', () => {
	const { report, written } = makeReport(true);
	report.begin('a/count');
	expect(written()).toContain('a/count');
	report.end('a/count', null, 0);
	expect(report.close()).toBe(true);
	expect(written().split('\r\u001B[K').at(-1)).toBe('examples: 1 passed, 0 failed\n');
});
