import { checkSite } from './check-site/check-site.ts';

// Looks at the site that was built last, as npm run build does at its end: exits 1 where a reader would meet something broken.
process.exitCode = (await checkSite()) ? 0 : 1;
