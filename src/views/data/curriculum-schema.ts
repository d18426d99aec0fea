import { z } from 'zod';
import { SERVERS } from '../../schema/example.ts';

const nullableText = z.string().nullable();

const item = z.object({
	slug: z.string(),
	title: z.string(),
	url: z.string(),
	state: z.enum(['planned', 'in-progress', 'done']),
	progress: nullableText.describe('how far an item in progress is, such as "chapter 6"'),
	urgency: z.literal('not urgent').nullable(),
	givenTime: nullableText.describe('the time that the roadmap itself gives, such as "3 days"'),
	estimatedDays: z.number().positive().nullable().describe('the site\'s own estimate, in study days'),
	plannedDays: z.number().min(0).nullable().describe('study days in the plan'),
	weeks: z.array(z.int().positive()).describe('weeks of the plan, counted from 1'),
	prerequisites: z.array(z.string()),
	unlocks: z.array(z.string()),
	related: z.array(z.string()),
	extras: z.array(z.string()).describe('what the line asks for besides study, such as a project'),
	written: z.boolean(),
	updated: nullableText.describe('ISO date of the last change'),
});

const project = z.object({
	slug: z.string(),
	title: z.string(),
	url: z.string(),
	topics: z.array(z.string()).describe('the topics that it puts to work'),
	days: z.number().positive().describe('how long it takes, in study days'),
	needs: z.array(z.enum(SERVERS)).describe('the servers that its acceptance tests run against'),
	starter: nullableText.describe('the starter as a ZIP'),
	updated: z.string().describe('ISO date of the last real revision'),
});

/** The form of /curriculum.json. */
export const curriculumSchema = z.object({
	$schema: z.string(),
	title: z.string(),
	weeks: z.int().positive(),
	daysPerWeek: z.number().positive(),
	articleDays: z.number().min(0),
	neededDays: z.number().min(0),
	slackDays: z.number().describe('negative where the plan does not fit its weeks'),
	sections: z.array(z.object({
		slug: z.string(),
		title: z.string(),
		url: z.string(),
		givenTime: nullableText,
		items: z.array(item),
	})),
	projects: z.array(project),
});

/** The same as JSON Schema (draft 2020-12). */
export const curriculumJsonSchema = () => ({ title: 'Curriculum', ...z.toJSONSchema(curriculumSchema) });
