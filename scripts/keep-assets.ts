import { cp, mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '../src/adapters/files/files-below.ts';
import { isAsset } from './publish/release/assets.ts';

// npm run keep-assets -- DIST KEPT: for hosts that replace a whole site at once. Adds the assets of earlier builds to the
// one in DIST, so that a page which a reader still has finds what it asks for, and keeps those of this build for later.
const DAYS = 30;

const [dist, kept] = process.argv.slice(2);
if (dist === undefined || kept === undefined) throw new Error('npm run keep-assets -- DIST KEPT');
await readdir(dist);
await mkdir(kept, { recursive: true });

const now = Date.now();
const own = new Set(filesBelow(dist).filter(isAsset));
let added = 0;
for (const path of filesBelow(kept)) {
	if (own.has(path)) continue;
	const file = join(kept, path);
	if (now - (await stat(file)).mtimeMs > DAYS * 86_400_000) await rm(file);
	else {
		await cp(file, join(dist, path), { recursive: true });
		added += 1;
	}
}
for (const path of own) {
	await mkdir(dirname(join(kept, path)), { recursive: true });
	await cp(join(dist, path), join(kept, path));
	await utimes(join(kept, path), now / 1000, now / 1000);
}
console.log(`${own.size} assets of this build are kept, ${added} of earlier builds were added`);
