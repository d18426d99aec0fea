import { LineCounter, isMap, isPair, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { issue, type Issue, type Place } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';
import { fieldsAt } from './fields.ts';

/** Validated YAML, with a way to find where in the file a value stands. */
export interface ReadYaml<Data> {
	readonly data: Data | null;
	readonly issues: Issue[];
	/** The place of the value at a path such as `['prerequisites', 2]`; the nearest parent's where it is absent. */
	readonly place: (path: readonly PropertyKey[]) => Place;
}

/** The kinds of YAML that authors write; each has codes of its own. */
export type YamlFamily = 'front-matter' | 'example' | 'kit';

type Path = readonly PropertyKey[];

function offsetOf(document: Document, path: Path, ofKey: boolean): number {
	for (let length = path.length; length > 0; length -= 1) {
		const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
		const key = path[length - 1];
		if (isMap(parent)) {
			const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
			const node = pair === undefined ? null : ofKey || pair.value === null ? pair.key : pair.value;
			const range = (node as { range?: [number, number, number] } | null)?.range;
			if (range) return range[0];
		}
		const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
		if (node?.range) return node.range[0];
	}
	return 0;
}

const MAX_ALIASES = 100;

function firstAlias(document: Document): number {
	let offset = 0;
	visit(document, { Alias: (_, { range }) => ((offset = range?.[0] ?? 0), visit.BREAK) });
	return offset;
}

/** Reads YAML by a schema. `lines` is the number of lines before it in the file, `family` says whose codes mistakes get. */
export function readYaml<Schema extends z.ZodType>(
	file: string,
	yaml: string,
	lines: number,
	schema: Schema,
	family: YamlFamily = 'front-matter',
): ReadYaml<z.output<Schema>> {
	const counter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
	const at = (offset: number): Place => {
		const { line, col } = counter.linePos(offset);
		return { file, line: Math.max(line, 1) + lines, column: Math.max(col, 1) };
	};
	const place = (path: Path) => at(offsetOf(document, path, false));
	if (document.errors.length > 0) {
		const issues = document.errors.map((error) =>
			issue(`${family}/malformed`, at(error.pos[0]), { reason: error.message.split('\n')[0] ?? error.code }),
		);
		return { data: null, issues, place };
	}
	let values: unknown;
	try {
		values = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
	} catch (error) {
		// An alias names nothing, or a few of them stand for so much that it would not fit into memory.
		return { data: null, issues: [issue(`${family}/malformed`, at(firstAlias(document)), { reason: (error as Error).message })], place };
	}
	const parsed = schema.safeParse(values);
	if (parsed.success) return { data: parsed.data, issues: [], place };
	const issues = parsed.error.issues.flatMap((problem) => {
		if (problem.code === 'unrecognized_keys') {
			const known = fieldsAt(schema, problem.path);
			return problem.keys.map((field) =>
				issue(`${family}/unknown-field`, at(offsetOf(document, [...problem.path, field], true)),
					{ field, known: known.join(', ') }, didYouMean(field, known)),
			);
		}
		const field = problem.path.map(String).join('.');
		const missing = problem.path.length > 0 && document.getIn(problem.path as unknown[]) === undefined;
		if (!missing) return [issue(`${family}/invalid`, place(problem.path), { field: field || 'the whole', reason: problem.message })];
		const code = family === 'front-matter' ? `${family}/missing-field` as const : `${family}/invalid` as const;
		return [issue(code, place(problem.path.slice(0, -1)), { field, reason: 'it is missing' }, fieldHint(field))];
	});
	return { data: null, issues, place };
}

const fieldHints: Record<string, string> = {
	id: 'every page has a permanent id; `npm run new` makes one',
	date: 'add the day of publication, such as `date: 2026-11-23`',
	summary: 'add one sentence of at most 160 characters',
	topics: 'add the topics it belongs to, such as `topics: [redis]`',
};

const fieldHint = (field: string) => fieldHints[field] ?? `add a line \`${field}: …\``;
