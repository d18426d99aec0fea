import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { postgresVariables } from './postgres.ts';
import { defaultApi } from './rabbitmq-api.ts';
import { quote } from './restart-command.ts';

it('reads the variables of psql from an address, with what is left out', () => {
	expect(postgresVariables('postgres://amira:p%40ss@db.example:5433/shop?sslmode=disable')).toEqual({
		POSTGRES_URL: 'postgres://amira:p%40ss@db.example:5433/shop?sslmode=disable',
		PGHOST: 'db.example',
		PGPORT: '5433',
		PGUSER: 'amira',
		PGDATABASE: 'shop',
		PGPASSWORD: 'p@ss',
	});
	expect(postgresVariables('postgres://127.0.0.1')).toMatchObject({ PGPORT: '5432', PGUSER: 'postgres', PGDATABASE: 'postgres' });
});

it('finds the management API beside an AMQP address', () => {
	expect(defaultApi('amqp://amira:secret@broker.example:5672/shop')).toBe('http://amira:secret@broker.example:15672/api');
	expect(defaultApi('amqp://broker.example')).toBe('http://guest:guest@broker.example:15672/api');
});

it('quotes any word so that a shell reads it unchanged', () => {
	const word = `it's "$HOME" \\ and\nmore`;
	expect(execFileSync('sh', ['-c', `printf %s ${quote(word)}`], { encoding: 'utf8' })).toBe(word);
});
