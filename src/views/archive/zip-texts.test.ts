import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipTexts } from './zip-texts.ts';

test('texts stand in the archive in the order given', () => {
	expect(Object.keys(unzipSync(zipTexts([['b/c.go', ''], ['a.go', ''], ['b/a.go', '']])))).toEqual(['b/c.go', 'a.go', 'b/a.go']);
});

test('a file in it has the bytes of its text', () => {
	const text = '\ufeffpackage ledger\r\n\n// Zoë keeps the books: 10 €. 🏦';
	const unpacked = unzipSync(zipTexts([['ledger.go', text]]))['ledger.go'];
	expect(Buffer.from(unpacked ?? []).equals(Buffer.from(text, 'utf8'))).toBe(true);
});

test('the same texts give the same bytes, whatever the time zone of the machine', () => {
	const script = `
		import { zipTexts } from ${JSON.stringify(new URL('zip-texts.ts', import.meta.url).href)};
		process.stdout.write(zipTexts([['ledger/a.go', 'package ledger']]));`;
	const [west, east] = ['America/St_Johns', 'Pacific/Kiritimati'].map((zone) =>
		execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, TZ: zone } }));
	expect(west?.length).toBeGreaterThan(100);
	expect(west).toEqual(east);
});
