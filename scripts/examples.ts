import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkModule, hasGo } from './examples/check-module.ts';
import { findExamples } from './examples/find-examples.ts';
import { proveRun } from './examples/prove-run.ts';

// node scripts/examples.ts [NAME] [--record]: proves that the examples still print what is recorded beside them.
const ROOT = join('content', 'examples');

const { values, positionals } = parseArgs({
	options: { record: { type: 'boolean', default: false } },
	allowPositionals: true,
});
if (positionals.length > 1) stop('examples: usage: node scripts/examples.ts [NAME] [--record]');
if (!(await hasGo(ROOT))) stop('examples: cannot run go: install Go 1.26 (https://go.dev/dl/) and put it on the PATH');

const [only] = positionals;
let passed = 0;
let failed = 0;

const { examples, errors } = await findExamples(ROOT, only);
for (const error of errors) fail(error);
const hasFolder = only === undefined || examples.length > 0;
for (const error of hasFolder ? await checkModule(ROOT, only) : []) fail(error);

for (const example of examples) {
	for (const run of example.manifest.runs) {
		const { verdict, details } = await proveRun(example, run, values.record);
		console.log(`${verdict.padEnd(8)}  ${example.name}/${run.name}`);
		if (verdict === 'failed') fail(details);
		else passed++;
	}
}
console.log(`examples: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Reports a failure and counts it. */
function fail(message: string): void {
	failed++;
	console.log(message);
}

/** Ends at once with a message: nothing can be proved. */
function stop(message: string): never {
	console.error(message);
	process.exit(1);
}
