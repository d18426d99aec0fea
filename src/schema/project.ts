import { z } from 'zod';
import { address, date, permanentId, slug, summary, title } from './common.ts';
import { source } from './topic.ts';

/** Front matter of content/projects/NAME/index.md: the brief of a project. */
export const projectSchema = z.strictObject({
	id: permanentId,
	title,
	summary,
	date,
	updated: date.optional(),
	/** The topics that it puts to work. */
	topics: z.array(slug).min(1, 'a project belongs to at least one topic'),
	/** The time it takes, in study days. */
	days: z.number().positive().max(60),
	outcomes: z.array(z.string().min(1)).max(6, 'at most six outcomes').default([]),
	alsoKnownAs: z.array(z.string().min(1)).default([]),
	sources: z.array(source).default([]),
	aliases: z.array(address).default([]),
	draft: z.boolean().default(false),
});

export type ProjectData = z.infer<typeof projectSchema>;
