import { describe, expect, it } from 'vitest';
import { readCommand } from './command-line.ts';

describe('the command line of the services', () => {
	it('names servers to bring up, or none for the usual ones', () => {
		expect(readCommand(['up', 'postgres', 'kafka'])).toEqual({ verb: 'up', names: ['postgres', 'kafka'], socket: null });
		expect(readCommand(['up'])).toMatchObject({ verb: 'up', names: [] });
	});

	it('names one server to restart, and the supervisor that owns it', () => {
		expect(readCommand(['restart', 'rabbitmq', '--socket', '/tmp/a b/control'])).toEqual({ verb: 'restart', names: ['rabbitmq'], socket: '/tmp/a b/control' });
	});

	it.each([[[]], [['frobnicate']], [['up', 'mysql']], [['restart']], [['restart', 'redis', 'kafka']], [['down', 'redis']], [['status', '--loud']]])(
		'refuses %j',
		(args) => expect(readCommand(args)).toBeNull(),
	);
});
