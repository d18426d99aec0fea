import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** @throws Error with what shellcheck finds, or where it is missing */
export async function lintScript(file: string): Promise<void> {
	try {
		await execute('shellcheck', ['--shell=bash', '--format=gcc', file]);
	} catch (error) {
		const { stdout = '', message } = error as Error & { stdout?: string };
		if (stdout === '') throw new Error(`cannot run shellcheck, which scripts/services/install-debian.sh installs: ${message}`, { cause: error });
		throw new Error(stdout, { cause: error });
	}
}

/** @throws Error where a paragraph is no whole command: bash would wait for the rest of it */
export async function checkParagraph(text: string): Promise<void> {
	try {
		await execute('bash', ['--noprofile', '--norc', '-n', '-c', text]);
	} catch (error) {
		const { stderr = '' } = error as Error & { stderr?: string };
		throw new Error(`a paragraph is a whole command, and a blank line ends it: ${text}\n${stderr}`, { cause: error });
	}
}
