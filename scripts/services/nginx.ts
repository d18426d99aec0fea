import { askVersion, findProgram } from './programs.ts';
import { portOf, type ServerKind } from './server-kind.ts';

const find = () => findProgram('nginx', 'nginx');

const configuration = (port: number) => `daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr;
events {}
http {
	access_log off;
	client_body_temp_path body;
	proxy_temp_path proxy;
	fastcgi_temp_path fastcgi;
	uwsgi_temp_path uwsgi;
	scgi_temp_path scgi;
	server {
		listen 127.0.0.1:${port};
		location / {
			default_type text/plain;
			return 200 "nginx answers\\n";
		}
	}
}
`;

/** nginx with one site that answers every request. */
export const nginx = {
	roles: ['http'],
	async prepare(site) {
		await find();
		await site.write('nginx.conf', configuration(portOf(site, 'http')));
	},
	launch: async ({ folder }) => ({ program: await find(), args: ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'] }),
	answers: async (site) => (await fetch(`http://127.0.0.1:${portOf(site, 'http')}/`)).ok,
	variables: (site) => ({ NGINX_URL: `http://127.0.0.1:${portOf(site, 'http')}` }),
	version: async () => askVersion(await find(), ['-v'], /nginx\/(\S+)/),
} satisfies ServerKind;
