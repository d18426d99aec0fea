import { z } from 'zod';

/** The servers that an example or a project may need. */
export const SERVERS = ['postgres', 'redis', 'rabbitmq', 'kafka', 'nginx', 'prometheus'] as const;

/** The formats that a configuration can be read as. Unknown keys are refused. */
export const FORMATS = ['actions', 'compose', 'dockerfile', 'kubernetes', 'yaml'] as const;

const isPattern = (source: string) => {
	try {
		return new RegExp(source, 'gm') instanceof RegExp;
	} catch {
		return false;
	}
};

const name = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name has lower-case letters, digits and single hyphens');

const path = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).+$/, 'a path stays inside the folder of the example');

const command = z.array(z.string()).min(1);

const normaliser = z.strictObject({
	pattern: z.string().min(1).refine(isPattern, 'not a regular expression'),
	replace: z.string(),
	why: z.string().min(1),
});

/** A program that runs beside a run, from before it until after it. */
const companion = z.strictObject({
	command,
	/** The TCP port that it answers on when it is ready. */
	port: z.int().min(1024).max(65_535),
});

const run = z.strictObject({
	name,
	command: command.optional(),
	/** A script that is run statement by statement: .sql by psql, .redis by redis-cli, .sh by bash. */
	session: path.regex(/\.(?:sql|redis|sh)$/, 'a session ends in .sql, .redis or .sh').optional(),
	start: z.array(companion).default([]),
	/** Files that the run reads or builds besides: it proves them. */
	files: z.array(path).default([]),
	env: z.record(z.string(), z.string()).default({}),
	exit: z.int().min(0).max(255).default(0),
	normalise: z.array(normaliser).default([]),
}).refine(({ command: given, session }) => (given === undefined) !== (session === undefined), 'a run has either a command or a session');

const hasDistinctNames = (runs: readonly { name: string }[]) => new Set(runs.map((one) => one.name)).size === runs.length;

/** content/examples/NAME/example.yml: how an example is proven. */
export const exampleSchema = z.strictObject({
	title: z.string().min(1),
	needs: z.array(z.enum(SERVERS)).default([]),
	/** Servers that the runs restart or break, so that nothing else may use them meanwhile. */
	disturbs: z.array(z.enum(SERVERS)).default([]),
	runs: z.array(run).default([]).refine(hasDistinctNames, 'two runs have the same name'),
	/** Configurations that a real parser of their format has to accept. */
	validate: z.array(z.strictObject({ file: path, as: z.enum(FORMATS) })).default([]),
}).refine(({ runs, validate }) => runs.length + validate.length > 0, 'an example has at least one run or one file to validate');

export type Server = (typeof SERVERS)[number];
export type Format = (typeof FORMATS)[number];
/** A replacement for the part of an output that truly varies, and why it does. */
export type Normaliser = z.infer<typeof normaliser>;
/** One command or session of an example, recorded in NAME.out beside its manifest. */
export type Run = z.infer<typeof run>;
export type ExampleData = z.infer<typeof exampleSchema>;
