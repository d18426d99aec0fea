import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { grow } from '../../../tests/fixtures/garden.ts';
import { projectFiles } from '../../../tests/fixtures/project.ts';
import { zipStarter } from './starter.ts';

function archive(files: Readonly<Record<string, string>> = projectFiles): Uint8Array {
	const garden = grow(files);
	const kit = garden.kits.get('ledger');
	if (kit === undefined) throw new Error('the fixture has no kit');
	return zipStarter(garden, kit);
}

test('the archive has one folder, with the files of the starter in order', () => {
	expect(Object.keys(unzipSync(archive()))).toEqual(['ledger/README.md', 'ledger/books/books_test.go', 'ledger/ledger.go', 'ledger/restart_test.go']);
});

test('a file in it has the bytes of its text', () => {
	const text = '\ufeffpackage ledger\r\n\n// Zoë keeps the books: 10 €. 🏦';
	const unpacked = unzipSync(archive({ ...projectFiles, 'projects/ledger/starter/ledger.go': text }))['ledger/ledger.go'];
	expect(Buffer.from(unpacked ?? []).equals(Buffer.from(text, 'utf8'))).toBe(true);
});

test('the same files give the same bytes, whatever the time zone of the machine', () => {
	const module = new URL('starter.ts', import.meta.url).href;
	const script = `
		import { zipStarter } from ${JSON.stringify(module)};
		const files = new Map([['projects/ledger/starter/a.go', 'package ledger']]);
		process.stdout.write(zipStarter({ files }, { slug: 'ledger', starter: [...files.keys()] }));`;
	const [west, east] = ['America/St_Johns', 'Pacific/Kiritimati'].map((zone) =>
		execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, TZ: zone } }));
	expect(west?.length).toBeGreaterThan(100);
	expect(west).toEqual(east);
	expect(archive()).toEqual(archive());
});
