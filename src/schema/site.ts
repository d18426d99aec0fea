import { z } from 'zod';

/** content/site.yml: the settings of a site, in one place. What is not set leaves out the links that need it. */
export const siteSchema = z.strictObject({
	title: z.string().min(1),
	description: z.string().min(1).max(200),
	language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'a language tag such as en or en-GB').default('en'),
	/** Where the site is published, without a path: feeds, the sitemap and canonical links need it. */
	url: z.url({ protocol: /^https?$/ }).nullable().default(null),
	/** The path below which the site is served, such as /garden/. */
	base: z.string().regex(/^\/(?:[\w.~-]+\/)*$/, 'a base starts and ends with a slash').default('/'),
	author: z.string().min(1).nullable().default(null),
	/** The repository's address, and the branch that edit links point to. */
	repository: z.url({ protocol: /^https?$/ }).nullable().default(null),
	branch: z.string().min(1).default('main'),
});

export type SiteData = z.infer<typeof siteSchema>;

/** Settings that depend on where a site is published rather than on what it is. */
export type PlaceSettings = Partial<Pick<SiteData, 'url' | 'base'>>;
