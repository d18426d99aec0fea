import { siteSettings } from '../../src/adapters/content/site-settings.ts';
import { readPages } from './read-pages.ts';
import { siteProblems } from './site-problems.ts';

/** Looks at what was built, and says where a reader would meet something broken; tells whether there is nothing. */
export async function checkSite(): Promise<boolean> {
	const folder = process.env['GARDEN_OUT'] ?? 'dist';
	const pages = await readPages(folder);
	const problems = siteProblems(pages, folder, siteSettings().base);
	for (const { page, problem } of problems) console.error(`${folder}/${page}  error  ${problem}`);
	console.log(`${pages.length} built pages: ${problems.length} problems`);
	return problems.length === 0;
}
