// npm run build. Plain JavaScript, since what takes types out of TypeScript takes longer to load than all that an edit
// needs of it: with what was compiled before, it is not loaded.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(process.env.GARDEN_CACHE ?? 'node_modules/.cache/astro', 'compiled'));
await import('./build.ts');
