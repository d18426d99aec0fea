import { z } from 'zod';
import { title } from './common.ts';

/** Front matter of content/roadmap.md: the frame of the plan. */
export const outlineSchema = z.strictObject({
	title,
	/** Length of the plan, in weeks. */
	weeks: z.int().min(1).max(260),
	/** Study days in a week. */
	daysPerWeek: z.number().positive().max(7),
	/** Time that every week keeps for writing its article, in days. */
	articleDays: z.number().min(0).max(7),
}).refine(({ articleDays, daysPerWeek }) => articleDays < daysPerWeek, {
	path: ['articleDays'],
	message: 'a week has to keep time for study besides its article',
});

export type OutlineData = z.infer<typeof outlineSchema>;
