import { siteSettings } from '../src/adapters/content/site-settings.ts';
import { readPages } from './check-site/read-pages.ts';
import { siteProblems } from './check-site/site-problems.ts';

// npm run build ends here: looks at what was built, and exits 1 where a reader would meet something broken.
const folder = process.env['GARDEN_OUT'] ?? 'dist';
const pages = await readPages(folder);
const problems = siteProblems(pages, folder, siteSettings().base);
for (const { page, problem } of problems) console.error(`${folder}/${page}  error  ${problem}`);
console.log(`${pages.length} built pages: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
