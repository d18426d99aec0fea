import { describe, expect, it } from 'vitest';
import { nearTitles, type SearchTitle } from './near-titles.ts';

const page = (title: string, ...terms: string[]): SearchTitle => ({ title, url: `/${title.toLowerCase()}/`, terms });
const titles = [
	page('Prometheus', 'PromQL'),
	page('Concurrency in Go', 'goroutine', 'channel'),
	page('Circuit breaker', 'half-open state'),
	page('Transactions', 'isolation levels', 'deadlock'),
	page('PostgreSQL', 'deadlock'),
];
const near = (query: string) => nearTitles(query, titles).map(({ title, term }) => (term === null ? title : `${title} (${term})`));

describe('near titles', () => {
	it('finds a title with a letter missing', () => expect(near('prometeus')).toEqual(['Prometheus']));
	it('finds a page by another of its names, and says which', () => expect(near('gorutine')).toEqual(['Concurrency in Go (goroutine)']));
	it('compares word by word', () => expect(near('circut braker')).toEqual(['Circuit breaker']));
	it('forgives a missing plural', () => expect(near('isolaton level')).toEqual(['Transactions (isolation levels)']));
	it('offers every page with the name', () => expect(near('deadlok')).toEqual(['Transactions (deadlock)', 'PostgreSQL (deadlock)']));
	it('guesses nothing from words that are far from all names', () => expect(near('kitchen')).toEqual([]));
	it('guesses nothing from signs and single letters', () => expect([near('a'), near('?!'), near('')]).toEqual([[], [], []]));
	it('wants every word to come near', () => expect(near('circuit kitchen')).toEqual([]));
});
