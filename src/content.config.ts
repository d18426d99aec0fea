import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { entryLoader, textLoader } from './adapters/astro/source-loader.ts';
import { articleSchema } from './schema/article.ts';
import { pageSchema } from './schema/page.ts';
import { projectSchema } from './schema/project.ts';
import { topicSchema } from './schema/topic.ts';

export const collections = {
	topics: defineCollection({ loader: entryLoader('topics'), schema: topicSchema }),
	articles: defineCollection({ loader: entryLoader('articles'), schema: articleSchema }),
	projects: defineCollection({ loader: entryLoader('projects'), schema: projectSchema }),
	pages: defineCollection({ loader: entryLoader('pages'), schema: pageSchema }),
	texts: defineCollection({ loader: textLoader(), schema: z.object({ name: z.string() }) }),
};
