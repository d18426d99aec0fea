import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from '../home.ts';

/** Every process of a build carries this variable with the folder of its site, so that those left behind are found. */
export const MARK = 'GARDEN_PUBLISHES';

/** The variables of a build: nothing of who pushes, and every place to write to below the site's folder. */
export async function buildEnvironment(home: Home, work: string): Promise<Record<string, string>> {
	const [userHome, temporary] = [join(work, 'home'), join(work, 'tmp')];
	await Promise.all([userHome, temporary].map((folder) => mkdir(folder, { recursive: true })));
	return {
		[MARK]: home.root,
		PATH: process.env['PATH'] ?? '',
		LANG: 'C.UTF-8',
		HOME: userHome,
		TMPDIR: temporary,
		XDG_CACHE_HOME: join(home.cache, 'xdg'),
		// The code of the tools is the same each time: it is compiled once.
		NODE_COMPILE_CACHE: join(home.cache, 'compiled'),
		npm_config_cache: join(home.cache, 'npm'),
		npm_config_update_notifier: 'false',
		ASTRO_TELEMETRY_DISABLED: '1',
	};
}
