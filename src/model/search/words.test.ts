import { describe, expect, it } from 'vitest';
import { otherSpelling } from './spellings.ts';
import { tellingWords } from './telling-words.ts';
import { unanswered } from './unanswered.ts';

describe('telling words', () => {
	it('are what a question is about', () => {
		expect(tellingWords('How does a circuit breaker work?')).toEqual(['circuit', 'breaker']);
	});
	it('keep names made of signs', () => {
		expect(tellingWords('C++ N+1 sync.WaitGroup /proc')).toEqual(['C++', 'N+1', 'sync.WaitGroup', '/proc']);
	});
	it('lose the signs that no indexed word has', () => expect(tellingWords('`ANY($1)`')).toEqual(['ANY(1)']));
	it('are all words where each is a filler', () => expect(tellingWords('if then')).toEqual(['if', 'then']));
});

describe('the other spelling', () => {
	it('is American for British and British for American', () => {
		expect(otherSpelling(['Authorisation'])).toEqual(['authorization']);
		expect(otherSpelling(['behavior', 'modeling'])).toEqual(['behaviour', 'modelling']);
		expect(otherSpelling(['normalized', 'data'])).toEqual(['normalised', 'data']);
	});
	it('is none for words with one spelling', () => expect(otherSpelling(['size', 'raise', 'docker'])).toBeNull());
});

describe('unanswered words', () => {
	it('are those that the index answered by a shorter word', () => {
		expect(unanswered(['gorutine'], 'Concurrency in Go')).toEqual(['gorutine']);
		expect(unanswered(['deadlok'], 'dead-letter queue')).toEqual(['deadlok']);
	});
	it('are not other forms of a word that was found', () => {
		expect(unanswered(['mocking', 'queries', 'libraries', 'scanning'], 'mock query library scan')).toEqual([]);
	});
	it('look past the signs in a name', () => expect(unanswered(['sync.WaitGroup', 'double-entry'], 'sync, WaitGroup: double entry')).toEqual([]));
});
