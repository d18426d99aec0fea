import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../../scripts/services/free-port.ts';
import { attempt } from './author.ts';

/** A real nginx that serves a published site. */
export interface Served {
	readonly origin: string;
	readonly stop: () => Promise<void>;
}

/** A configuration around the one that publish:init wrote, for a test's own folder and port. */
const configuration = (folder: string, home: string, port: number): string => `
include /etc/nginx/modules-enabled/*.conf;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
worker_processes 2;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
	access_log off;
	client_body_temp_path ${folder}/body;
	proxy_temp_path ${folder}/proxy;
	fastcgi_temp_path ${folder}/fastcgi;
	uwsgi_temp_path ${folder}/uwsgi;
	scgi_temp_path ${folder}/scgi;
	server {
		listen 127.0.0.1:${port};
		include "${home}/nginx/locations.conf";
	}
}
`;

/** A port that nginx can have, and the address that a site on it has. */
export async function chooseOrigin(): Promise<{ readonly port: number; readonly origin: string }> {
	const port = await findFreePort();
	return { port, origin: `http://127.0.0.1:${port}` };
}

/** Starts nginx for a site's folder. @throws Error with what nginx says of a configuration that it does not accept */
export async function serve(home: string, folder: string, port: number): Promise<Served> {
	await mkdir(folder, { recursive: true });
	const file = join(folder, 'nginx.conf');
	await writeFile(file, configuration(folder, home, port));
	const test = await attempt('nginx', ['-t', '-c', file], folder);
	if (test.code !== 0) throw new Error(test.output);
	const server = spawn('nginx', ['-c', file], { stdio: 'inherit' });
	const ended = once(server, 'exit');
	const origin = `http://127.0.0.1:${port}`;
	for (let answered = false; !answered;) answered = await fetch(origin).then(() => true, () => new Promise((wait) => setTimeout(wait, 50, false)));
	return {
		origin,
		async stop() {
			server.kill('SIGQUIT');
			await ended;
		},
	};
}
