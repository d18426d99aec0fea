import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { grow } from '../../../tests/fixtures/garden.ts';
import { projectFiles } from '../../../tests/fixtures/project.ts';
import { zipStarter } from './starter.ts';

test('the archive has one folder, with the files of the starter in order', () => {
	const garden = grow(projectFiles);
	const kit = garden.kits.get('ledger');
	const unpacked = kit === undefined ? {} : unzipSync(zipStarter(garden, kit));
	expect(Object.keys(unpacked)).toEqual(['ledger/README.md', 'ledger/books/books_test.go', 'ledger/ledger.go', 'ledger/restart_test.go']);
	expect(Buffer.from(unpacked['ledger/ledger.go'] ?? []).toString()).toBe(projectFiles['projects/ledger/starter/ledger.go']);
});
