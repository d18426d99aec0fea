/** How each top-level test of a `go test -json` run ended, and what it printed. */
export interface GoTests {
	readonly passed: ReadonlySet<string>;
	readonly failed: ReadonlySet<string>;
	readonly skipped: ReadonlySet<string>;
	/** What a test and its subtests printed, by the test's name. */
	readonly output: ReadonlyMap<string, string>;
	/** What belongs to no test, such as the messages of the compiler. */
	readonly rest: string;
}

interface Event {
	readonly Action: string;
	readonly Test?: string;
	readonly Output?: string;
}

/** Reads the events of `go test -json`. @see https://pkg.go.dev/cmd/test2json */
export function readGoTests(text: string): GoTests {
	const ended = { pass: new Set<string>(), fail: new Set<string>(), skip: new Set<string>() };
	const output = new Map<string, string>();
	let rest = '';
	for (const line of text.split('\n')) {
		const event = readEvent(line);
		if (event === null) {
			rest += line === '' ? '' : `${line}\n`;
			continue;
		}
		const { Action: action, Test: test, Output: printed = '' } = event;
		const top = test?.split('/')[0];
		if (top === undefined) rest += printed;
		else output.set(top, (output.get(top) ?? '') + printed);
		if (test !== undefined && test === top && action in ended) ended[action as keyof typeof ended].add(test);
		// A subtest that is skipped proves nothing of the test that holds it.
		if (top !== undefined && action === 'skip') ended.skip.add(top);
	}
	return { passed: ended.pass, failed: ended.fail, skipped: ended.skip, output, rest };
}

/** A line as an event, or null where the compiler or the tool itself speaks. */
function readEvent(line: string): Event | null {
	if (!line.startsWith('{"')) return null;
	try {
		const event = JSON.parse(line) as Partial<Event>;
		return typeof event.Action === 'string' ? (event as Event) : null;
	} catch (error) {
		// A program under test may print a line that only looks like an event.
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
