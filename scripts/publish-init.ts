import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { siteSettings } from '../src/adapters/content/site-settings.ts';
import { initialise } from './publish/init/initialise.ts';
import { addressIn } from './publish/place.ts';
import { Refusal } from './publish/refusal.ts';

// npm run publish:init -- DIR: makes the folder that an own server publishes from, or brings it up to date.
const USAGE = 'npm run publish:init -- DIR [--url https://host/path/]';

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
	const [folder, ...more] = positionals;
	if (folder === undefined || more.length > 0) throw new Refusal(USAGE);
	const place = values.url === undefined ? settingsPlace() : placeOf(values.url);
	const home = await initialise(folder, place);
	// So that npm run publish finds it from here.
	await promisify(execFile)('git', ['config', '--local', 'garden.home', home.root]);
	console.log(`${home.root} publishes ${addressIn(place)}

  git remote add site ${home.repository}     (or USER@HOST:${home.repository} from elsewhere)
  git push site main
  nginx: include ${home.root}/nginx/server.conf in the http block`);
}

function settingsPlace() {
	const { url, base } = siteSettings();
	return { url, base };
}

function placeOf(text: string) {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url === null || !/^https?:$/.test(url.protocol) || !/^\/(?:[\w.~-]+\/)*$/.test(url.pathname)) throw new Refusal(`"${text}" is no address such as https://garden.example/ or https://host.example/garden/`);
	return { url: url.origin, base: url.pathname };
}

main().catch((error: unknown) => {
	console.error(error instanceof Refusal ? error.message : error);
	process.exitCode = 1;
});
