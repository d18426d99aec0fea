import { spawn } from 'node:child_process';
import { Refusal } from '../refusal.ts';

/** A command's longest time in seconds, and the most memory in bytes that each of its processes may fill with data. */
export interface Limits {
	readonly seconds: number;
	readonly data: number;
}

const LIMITS: Limits = { seconds: 900, data: 4 * 2 ** 30 };

export interface Finished {
	readonly exit: number;
	/** What it printed on both streams, without colours. */
	readonly output: string;
}

/**
 * Runs a command with a limit of time and of memory. It ends when this process ends, however that happens.
 * @throws Refusal where it takes too long
 */
export async function runLimited(command: readonly string[], cwd: string, env: Readonly<Record<string, string>>, { seconds, data } = LIMITS): Promise<Finished> {
	const limited = ['--pdeathsig', 'KILL', 'prlimit', `--data=${data}`, 'timeout', '--kill-after=10', String(seconds), ...command];
	const { code, signal, output } = await new Promise<{ code: number | null; signal: string | null; output: string }>((resolve, reject) => {
		const chunks: Buffer[] = [];
		const child = spawn('setpriv', limited, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
		child.once('error', reject);
		child.once('close', (exit, ending) => resolve({ code: exit, signal: ending, output: Buffer.concat(chunks).toString('utf8') }));
	});
	if (code === 124) throw new Refusal(`${command.join(' ')} took more than ${seconds} seconds`);
	return { exit: code ?? 1, output: plain(signal === null ? output : `${output}\nended by ${signal}\n`) };
}

// Escape sequences of terminals, and every other control character besides the end of a line.
const plain = (text: string): string => text.replace(/\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07/g, '').replace(/[\x00-\x09\x0b-\x1f\x7f]/g, ' ');
