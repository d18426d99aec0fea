import { afterAll, beforeAll, expect, test } from 'vitest';
import { play } from '../../../tests/fixtures/runs.ts';
import type { Scope, Services } from '../../services/services-client.ts';
import { startServices } from '../../services/start-services.ts';

let services: Services;
let scope: Scope;

beforeAll(async () => {
	services = await startServices(['postgres']);
	scope = await services.openScope(['postgres']);
});

afterAll(async () => {
	await scope.close();
	await services.stop();
});

const playSql = (...paragraphs: string[]) => play('a.sql', ['drop table if exists t; create table t as select i, 0 n from generate_series(1, 2) i;', ...paragraphs].map((text) => (/^[A-Z]: |^--/.test(text) ? text : `A: ${text}`)), { env: scope.env, isolate: false });

/** The transcript from the first answer that holds these words. */
const from = (transcript: string, words: string) => transcript.slice(transcript.indexOf(words));

test('who waits for whom is shown, and the answer when the lock is free', async () => {
	const { output } = await playSql('A: begin;', 'A: update t set n = 2;', 'B: update t\nset n = 3;', 'A: commit;');
	expect(from(output, 'B=#')).toBe('B=# update t\nB-# set n = 3;\n(B waits for A)\nA=# commit;\nCOMMIT\n(B goes on)\nUPDATE 2\n');
});

test('a queue for a lock moves on in its order', async () => {
	const { output } = await playSql('A: begin;', 'A: select n from t where i = 1;', 'B: alter table t add c int;', 'C: select n from t where i = 2;', 'A: commit;');
	expect(from(output, 'B=#')).toBe('B=# alter table t add c int;\n(B waits for A)\nC=# select n from t where i = 2;\n(C waits for B)\nA=# commit;\nCOMMIT\n(B goes on)\nALTER TABLE\n(C goes on)\n n \n---\n 0\n(1 row)\n\n');
});

test('the one victim of a deadlock is shown with its SQLSTATE, and sessions by their names', async () => {
	const { output } = await playSql("A: set deadlock_timeout = '1min';", "B: set deadlock_timeout = '50ms';", 'A: begin;', 'B: begin;', 'A: update t set n = 1 where i = 1;', 'B: update t set n = 2 where i = 2;', 'A: update t set n = 1 where i = 2;', 'B: update t set n = 2 where i = 1;');
	expect(output.replace(/\b(transaction) \d+/g, '$1 N')).toContain('(A waits for B)\nB=# update t set n = 2 where i = 1;\nERROR:  40P01: deadlock detected\nDETAIL:  Process B waits for ShareLock on transaction N; blocked by process A.\nProcess A waits for ShareLock on transaction N; blocked by process B.\n');
	expect(output.endsWith('(A goes on)\nUPDATE 1\n')).toBe(true);
});

test('a serialization failure is shown without its place in the source of PostgreSQL', async () => {
	const { output } = await playSql('A: begin isolation level repeatable read;', 'A: select n from t;', 'B: update t set n = 2;', 'A: update t set n = 3;');
	expect(from(output, 'ERROR')).toBe('ERROR:  40001: could not serialize access due to concurrent update\n');
});

test('a reader that waits for a snapshot which harms nobody waits for who keeps it from being safe', async () => {
	const serializable = 'begin isolation level serializable';
	const { output } = await playSql(`A: ${serializable};`, 'A: select n from t;', 'A: update t set n = 9;', `B: ${serializable} read only deferrable;`, 'B: select count(*) from t;', 'A: commit;');
	expect(from(output, 'B=# select')).toMatch(/^B=# select count\(\*\) from t;\n\(B waits for A\)\nA=# commit;\nCOMMIT\n\(B goes on\)\n/);
});

test('a wait that lock_timeout ends is no wait', async () => {
	const { output } = await playSql('A: begin;', 'A: lock table t;', "B: set lock_timeout = '30ms';", 'B: select n from t;', 'A: commit;');
	expect(from(output, 'B=# select')).toMatch(/^B=# select n from t;\nERROR: {2}55P03: canceling statement due to lock timeout\n(LINE.*\n.*\^\n)?A=# commit;\nCOMMIT\n$/);
});

test('a session that loses its connection begins anew, and the run ends with the exit code of its psql', async () => {
	const { output, exit } = await playSql("B: select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'A';", 'A: select 1;', 'A: \\echo again');
	expect(from(output, 'A=# select 1')).toMatch(/^A=# select 1;\nFATAL: {2}57P01: [\s\S]*\n\(A has ended\)\nA=# \\echo again\nagain\n$/);
	expect(exit).toBe(2);
});

test('comments and notices stand in their places', async () => {
	const { output } = await playSql("-- why", "do $$ begin raise notice 'hello'; end $$;");
	expect(from(output, '-- why')).toBe("-- why\nA=# do $$ begin raise notice 'hello'; end $$;\nNOTICE:  hello\nDO\n");
});

test('a script is refused that ends while a session still waits', async () => {
	await expect(playSql('A: begin;', 'A: lock table t;', 'B: select * from t;')).rejects.toThrow('the script ends while B still waits');
});
