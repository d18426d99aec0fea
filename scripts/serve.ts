import { parseArgs } from 'node:util';
import { loadGarden } from '../src/adapters/content/load-garden.ts';
import { servePages } from './serve/serve-pages.ts';

// npm start ends here: serves the built site on this machine, with the headers that a host should send.
const { values } = parseArgs({
	options: {
		port: { type: 'string', default: process.env['PORT'] ?? '4321' },
		dir: { type: 'string', default: process.env['GARDEN_OUT'] ?? 'dist' },
	},
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`"${values.port}" is no port`);
const { garden } = await loadGarden();
const { address } = await servePages({ folder: values.dir, port, base: garden?.site.base ?? '/' });
console.log(`\n  The site is at ${address}\n  Ctrl-C stops it.\n`);
