import { z } from 'zod';
import { address, date, permanentId, slug, summary, title } from './common.ts';

/** Front matter of content/articles/NAME.md. */
export const articleSchema = z.strictObject({
	id: permanentId,
	title,
	summary,
	/** The day or instant of publication; until then the article is in no build. */
	date,
	/** The day of the last real revision; feeds show it as the time of change. */
	updated: date.optional(),
	topics: z.array(slug).min(1, 'an article belongs to at least one topic'),
	alsoKnownAs: z.array(z.string().min(1)).default([]),
	aliases: z.array(address).default([]),
	draft: z.boolean().default(false),
});

export type ArticleData = z.infer<typeof articleSchema>;
