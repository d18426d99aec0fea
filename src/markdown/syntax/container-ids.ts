import GithubSlugger from 'github-slugger';

/**
 * Gives out ids for exercises and questions: `exercise_bound-the-queue`. The underscore keeps them
 * apart from headings, which have a numbering of their own.
 */
export function containerIds(): (name: string, title: string) => string {
	const slugger = new GithubSlugger();
	return (name, title) => slugger.slug(`${name}_${title}`);
}
