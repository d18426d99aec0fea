import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoaders } from './adapters/astro/source-loader.ts';
import { articleSchema } from './schema/article.ts';
import { pageSchema } from './schema/page.ts';
import { projectSchema } from './schema/project.ts';
import { topicSchema } from './schema/topic.ts';

const load = contentLoaders();

export const collections = {
	topics: defineCollection({ loader: load.entries('topics'), schema: topicSchema }),
	articles: defineCollection({ loader: load.entries('articles'), schema: articleSchema }),
	projects: defineCollection({ loader: load.entries('projects'), schema: projectSchema }),
	pages: defineCollection({ loader: load.entries('pages'), schema: pageSchema }),
	texts: defineCollection({ loader: load.texts(), schema: z.object({ name: z.string() }) }),
};
