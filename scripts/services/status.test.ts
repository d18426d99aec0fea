import { expect, it } from 'vitest';
import { formatStatus } from './status.ts';

it('shows every server in a line, up, ended or never started', () => {
	const lines = formatStatus([
		{ id: 'redis', version: '7.0.15', pid: 41, variables: { REDIS_URL: 'redis://127.0.0.1:20000/0' } },
		{ id: 'kafka', version: '4.3.1', pid: null, variables: { KAFKA_BROKERS: '127.0.0.1:20001' } },
	]).split('\n');
	expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
		['NAME', 'VERSION', 'ADDRESS', 'PID', 'STATE'],
		['postgres', '-', '-', '-', 'down'],
		['redis', '7.0.15', 'redis://127.0.0.1:20000/0', '41', 'up'],
		['rabbitmq', '-', '-', '-', 'down'],
		['kafka', '4.3.1', '127.0.0.1:20001', '-', 'down'],
		['nginx', '-', '-', '-', 'down'],
		['prometheus', '-', '-', '-', 'down'],
	]);
});
