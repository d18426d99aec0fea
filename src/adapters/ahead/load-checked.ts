import { resolve } from 'node:path';
import { formatIssue, summariseIssues } from '../../model/issues/format.ts';
import type { Garden } from '../../model/garden/types.ts';
import { ContentError } from '../content/content-error.ts';
import { loadForBuild } from '../content/load-garden.ts';
import { prepareAhead } from './make-ahead.ts';

/**
 * Loads the garden of a build, says what is wrong with its content, and makes on all processors what is dear to make.
 * @param program what makes it, in processes of its own
 * @throws ContentError where the content has mistakes
 */
export async function loadChecked(program = resolve('src/adapters/ahead/share.ts')): Promise<Garden> {
	const ahead = prepareAhead(program);
	try {
		const { garden, issues, fileCount } = await loadForBuild(ahead.read);
		const errors = issues.filter(({ severity }) => severity === 'error');
		// Plain lines: editors and hooks read them.
		for (const found of issues) console.error(formatIssue(found));
		console.error(summariseIssues(issues, fileCount));
		if (errors.length > 0) throw new ContentError(`The content has ${errors.length} errors; npm run check lists them`);
		if (garden === null) throw new Error('The content cannot be joined into a garden');
		await ahead.make(garden);
		return garden;
	} finally {
		ahead.end();
	}
}
