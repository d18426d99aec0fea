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
// The plan counts in hundredths of a day: a week with less than one for study would never end.
}).refine(({ articleDays, daysPerWeek }) => Math.round(articleDays * 100) < Math.round(daysPerWeek * 100), {
	path: ['articleDays'],
	message: 'a week has to keep time for study besides its article',
});

export type OutlineData = z.infer<typeof outlineSchema>;
