import { expect, test } from 'vitest';
import { play } from '../../../tests/fixtures/runs.ts';

const playRedis = async (...paragraphs: string[]) => (await play('a.redis', paragraphs, { redis: true })).output;

test('a client that waits is shown, and what wakes it', async () => {
	expect(await playRedis('A: BLPOP queue 0', 'B: RPUSH queue job')).toBe(
		'A 127.0.0.1:6379> BLPOP queue 0\n(A waits)\nB 127.0.0.1:6379> RPUSH queue job\n(integer) 1\n(A goes on)\n1) "queue"\n2) "job"\n');
});

test('a transaction that another client has disturbed answers (nil)', async () => {
	expect(await playRedis('A: WATCH n\nMULTI\nSET n 1', 'B: SET n 2', 'A: EXEC')).toBe(
		'A 127.0.0.1:6379> WATCH n\nOK\nA 127.0.0.1:6379> MULTI\nOK\nA 127.0.0.1:6379(TX)> SET n 1\nQUEUED\nB 127.0.0.1:6379> SET n 2\nOK\nA 127.0.0.1:6379(TX)> EXEC\n(nil)\n');
});

test('a wait that ends by its own timeout is waited for, and takes no note of how long', async () => {
	expect(await playRedis('# nobody pushes', 'BLPOP queue 0.6')).toBe('# nobody pushes\n127.0.0.1:6379> BLPOP queue 0.6\n(nil)\n');
	expect(await playRedis('A: PING', 'B: BLPOP queue 0.2')).toMatch(/\(B waits\)\n\(B goes on\)\n\(nil\)\n$/);
});

test('messages stand where they arrive', async () => {
	const transcript = await playRedis('A: SUBSCRIBE news', 'B: PSUBSCRIBE *', 'C: PUBLISH news hello');
	expect(transcript).toContain('Reading messages... (press Ctrl-C to quit)\n1) "subscribe"\n2) "news"\n3) (integer) 1\nB ');
	expect(transcript.slice(transcript.indexOf('C 127'))).toBe(
		'C 127.0.0.1:6379> PUBLISH news hello\n(integer) 2\n(A receives)\n1) "message"\n2) "news"\n3) "hello"\n(B receives)\n1) "pmessage"\n2) "*"\n3) "news"\n4) "hello"\n');
});

test('who monitors the server sees the commands of the script alone', async () => {
	const transcript = await playRedis('A: MONITOR', 'B: SET n 1');
	expect(transcript.replace(/^\d+\.\d+ \[0 [\d.:]+\]/gm, 'TIME')).toBe('A 127.0.0.1:6379> MONITOR\nOK\nB 127.0.0.1:6379> SET n 1\nOK\n(A receives)\nTIME "SET" "n" "1"\n');
});

test('a script is refused that ends while a session waits for ever', async () => {
	await expect(playRedis('A: BLPOP queue 0', 'B: PING')).rejects.toThrow('the script ends while A still waits');
});

test('a command is refused for a session that still waits, or that listens', async () => {
	await expect(playRedis('A: BLPOP queue 0', 'B: PING', 'A: PING')).rejects.toThrow('session A still waits');
	await expect(playRedis('A: SUBSCRIBE news', 'A: PING')).rejects.toThrow('session A listens');
});
