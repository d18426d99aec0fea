import { z } from 'zod';

/** A topic's or article's file name without its ending, and the last part of its address. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug = z.string().regex(slugPattern, 'a slug has lower-case letters, digits and single hyphens');

/** A permanent identifier for feeds: survives a new title, slug or address. */
export const permanentId = z.uuid('a permanent id is a UUID; `npm run new` makes one');

/** An address of this site, such as `/topics/redis/`. */
export const addressPattern = /^\/(?:[^/\s]+\/)*$/;

export const address = z.string().regex(addressPattern, 'an address starts and ends with a slash, such as /topics/redis/');

const isRealDay = (text: string) => {
	const day = text.slice(0, 10);
	const time = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/**
 * An ISO 8601 date (`2026-11-23`, meaning that day's start in UTC) or an instant with its offset
 * (`2026-11-23T09:00:00+01:00`). A time without an offset is refused: it would mean another instant on every machine.
 */
export const date = z
	.string()
	.regex(
		/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/,
		{ error: 'a date is written 2026-11-23, or with a time and its offset 2026-11-23T09:00:00+01:00', abort: true },
	)
	.refine((text) => isRealDay(text) && !Number.isNaN(Date.parse(text)), 'there is no such day');

export const title = z.string().trim().min(1, 'a title has at least one character').max(120, 'at most 120 characters');

export const summary = z
	.string()
	.trim()
	.min(1, 'one sentence: what the reader gets')
	.max(160, 'at most 160 characters');
