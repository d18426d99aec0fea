import { join } from 'node:path';
import { askVersion, findProgram } from './programs.ts';
import { portOf, type ServerKind } from './server-kind.ts';

const find = () => findProgram('prometheus', 'prometheus');

const configuration = (port: number) => `global:
  scrape_interval: 5s
scrape_configs:
  - job_name: prometheus
    static_configs:
      - targets: ['127.0.0.1:${port}']
`;

/** Prometheus that scrapes itself. */
export const prometheus = {
	roles: ['http'],
	async prepare(site) {
		await find();
		await site.write('prometheus.yml', configuration(portOf(site, 'http')));
	},
	launch: async (site) => ({
		program: await find(),
		args: [
			`--config.file=${join(site.folder, 'prometheus.yml')}`,
			`--storage.tsdb.path=${join(site.folder, 'data')}`,
			`--web.listen-address=127.0.0.1:${portOf(site, 'http')}`,
		],
	}),
	answers: async (site) => (await fetch(`http://127.0.0.1:${portOf(site, 'http')}/-/ready`)).ok,
	variables: (site) => ({ PROMETHEUS_URL: `http://127.0.0.1:${portOf(site, 'http')}` }),
	version: async () => askVersion(await find(), ['--version'], /version (\d[\d.]*)/),
} satisfies ServerKind;
