import type { z } from 'zod';
import { articleSchema } from '../../schema/article.ts';
import { pageSchema } from '../../schema/page.ts';
import { projectSchema } from '../../schema/project.ts';
import { topicSchema } from '../../schema/topic.ts';
import { readYaml, type ReadYaml } from '../front-matter/read.ts';
import type { Entry } from './types.ts';

/** Front matter that is to be read. */
export interface WrittenMatter {
	readonly kind: Entry['kind'];
	/** The path as mistakes name it. */
	readonly file: string;
	readonly yaml: string;
	/** How many lines stand before the YAML. */
	readonly yamlLine: number;
}

/** Front matter as its schema gives it: JSON, with the mistakes in it and the places of its values. */
export type ReadMatter = (matter: WrittenMatter) => ReadYaml<Record<string, unknown>>;

const schemas: Readonly<Record<Entry['kind'], z.ZodObject>> = { topic: topicSchema, article: articleSchema, project: projectSchema, page: pageSchema };

/** Reads front matter by the schema of its kind. */
export const readMatter: ReadMatter = ({ kind, file, yaml, yamlLine }) => readYaml(file, yaml, yamlLine, schemas[kind]);
