import { stringify } from 'yaml';

/** The least that a garden has to say of itself; its author fills in the rest. */
export const writeSite = (title: string): string =>
	`# Where the site is published: feeds, the sitemap and links for sharing need it.\n# url: https://…\n${stringify({ title, description: `${title}, topic by topic.`.slice(0, 200) })}`;
