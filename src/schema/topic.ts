import { z } from 'zod';
import { address, date, permanentId, slug, summary, title } from './common.ts';

/** A primary source: what it is, where it is, and the place in it. */
export const source = z.strictObject({
	title: z.string().min(1),
	url: z.url({ protocol: /^https?$/, error: 'a source has an http or https address' }),
	locator: z.string().min(1).optional(),
});

/** Front matter of content/topics/NAME.md. */
export const topicSchema = z.strictObject({
	id: permanentId,
	title,
	summary,
	/** The day a written body was first published, and the day of its last real revision. */
	date: date.optional(),
	updated: date.optional(),
	/** The site's own estimate, in study days; the outline's given time wins over it. */
	estimatedDays: z.number().positive().max(60).optional(),
	prerequisites: z.array(slug).default([]),
	related: z.array(slug).default([]),
	/** Other names that a reader may search for. */
	alsoKnownAs: z.array(z.string().min(1)).default([]),
	outcomes: z.array(z.string().min(1)).max(6, 'at most six outcomes').default([]),
	sources: z.array(source).default([]),
	/** Former addresses, which redirect here. */
	aliases: z.array(address).default([]),
	draft: z.boolean().default(false),
});

export type TopicData = z.infer<typeof topicSchema>;
export type Source = z.infer<typeof source>;
