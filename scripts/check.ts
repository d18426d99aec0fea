import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGarden } from '../src/adapters/content/load-garden.ts';
import { contentFolder } from '../src/adapters/content/location.ts';
import { LEDGER, extendLedger } from '../src/model/addresses/ledger.ts';
import { describeCount } from '../src/model/code/count-blocks.ts';
import { formatAnnotation, formatIssue, summariseIssues } from '../src/model/issues/format.ts';

// npm run check: reports every mistake in the content at once, and exits 1 where one is an error.
const { values } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		annotations: { type: 'boolean', default: process.env['GITHUB_ACTIONS'] === 'true' },
		record: { type: 'boolean', default: false },
	},
});

if (values.record) await recordAddresses();
const { garden, issues, fileCount } = await loadGarden();
if (values.json) console.log(JSON.stringify(issues, null, 2));
else {
	for (const found of issues) console.log(values.annotations ? formatAnnotation(found) : formatIssue(found));
	console.log(summariseIssues(issues, fileCount));
	if (garden !== null && garden.code.count.total > 0) console.log(describeCount(garden.code.count));
}
process.exitCode = issues.some(({ severity }) => severity === 'error') ? 1 : 0;

/** Adds every address of the present garden to the ledger. Nothing is ever taken off. */
async function recordAddresses(): Promise<void> {
	const { garden } = await loadGarden();
	if (garden === null) return;
	const file = join(contentFolder, LEDGER);
	const text = garden.files.get(LEDGER) === undefined ? '' : await readFile(file, 'utf8');
	await writeFile(file, extendLedger(text, garden.addresses));
}
