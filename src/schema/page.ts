import { z } from 'zod';
import { summary, title } from './common.ts';

/** Front matter of content/pages/NAME.md: a page of the site about itself. */
export const pageSchema = z.strictObject({ title, summary });

export type PageData = z.infer<typeof pageSchema>;
