import { expect, it } from 'vitest';
import { bytesOf, filesOf } from './read-site.ts';

it.each(['Secretdraft', 'Scheduledlater', 'secret-draft', 'scheduled/'])('keeps "%s" of a draft or scheduled article out of every file', (word) => {
	const leaks = filesOf('hostile').filter((path) => path.includes(word.replace('/', '')) || bytesOf('hostile', path).includes(word));
	expect(leaks).toEqual([]);
});
