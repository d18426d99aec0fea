import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parseSession } from './parse-session.ts';
import { Pipe } from './pipe.ts';
import type { SessionJob, Written } from './session.ts';
import { showAnswer, showStatement } from './transcript.ts';

const execute = promisify(execFile);

// A control character keeps the mark apart from anything that a program prints for people.
const MARK = /\u0001(exit )?(\d+)\n/;

/** Runs a shell script paragraph by paragraph in one bash. A paragraph that fails shows its exit code. */
export async function runBash({ file, text, cwd, env }: SessionJob, write: Written): Promise<number> {
	await lint(file);
	const bash = new Pipe(['bash', '--noprofile', '--norc', '-c', 'exec 2>&1; exec bash --noprofile --norc -s'], { cwd, env });
	bash.write(`trap 'printf "\\001exit %d\\n" "$?"' EXIT\n`);
	for (const entry of parseSession(text.replace(/^#!.*\n+/, ''), '#')) {
		if (entry.kind === 'comment') {
			write(`${entry.text}\n`);
			continue;
		}
		write(showStatement(entry.text, { first: '$ ', next: '> ' }));
		// In braces the paragraph runs in this very shell, and what it starts cannot read the script.
		bash.write(`{\n${entry.text}\n} </dev/null\nprintf '\\001%d\\n' "$?"\n`);
		const { input: answer, 1: isOver, 2: exit } = await bash.until(MARK);
		write(showAnswer(answer));
		if (isOver !== undefined) return Number(exit);
		if (exit !== '0') write(`[exit ${exit}]\n`);
	}
	return 0;
}

/** @throws Error with what shellcheck finds, or where it is missing */
async function lint(file: string): Promise<void> {
	try {
		await execute('shellcheck', ['--shell=bash', '--format=gcc', file]);
	} catch (error) {
		const { stdout = '', message } = error as Error & { stdout?: string };
		if (stdout === '') throw new Error(`cannot run shellcheck, which scripts/services/install-debian.sh installs: ${message}`, { cause: error });
		throw new Error(stdout, { cause: error });
	}
}
