import type { Garden } from '../../model/garden/types.ts';
import type { Extra } from '../../model/outline/types.ts';
import { count } from '../words.ts';

/** What a line of the roadmap asks for besides study, such as a project. */
export interface ExtraView {
	readonly label: string;
	/** What follows the label, such as ": Go integration, 2 study days"; may be empty. */
	readonly rest: string;
	/** The page of the project; null where the line names none, or readers cannot see it yet. */
	readonly url: string | null;
}

/** An extra as pages show it: one that leads to a project says how long this takes, or that it is not written yet. */
export function extraView({ projects }: Garden, { label, note, path }: Extra): ExtraView {
	const project = projects.find((candidate) => candidate.path === path);
	const noted = note === null ? '' : `: ${note}`;
	if (project !== undefined) return { label, rest: `${noted}, ${count(project.days, 'study day')}`, url: project.url };
	return { label, rest: path === null ? noted : `${noted}, not written yet`, url: null };
}
