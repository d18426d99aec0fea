import { randomUUID } from 'node:crypto';
import { parseSession } from './parse-session.ts';
import { Pipe } from './pipe.ts';
import type { SessionJob, Written } from './session.ts';
import { checkParagraph, lintScript } from './shell-checks.ts';
import { showAnswer, showStatement } from './transcript.ts';

// The marks go through a descriptor of their own, which no redirection in the script takes away.
const MARKS = 200;

/**
 * Runs a shell script paragraph by paragraph in one bash. A paragraph that fails shows its exit code, `$?` stays as it
 * was for the next one.
 * @returns 0, or what the shell itself ended with: by `exit`, or by a failure under `set -e`
 * @throws Error with what shellcheck finds
 */
export async function runBash({ file, text, cwd, env }: SessionJob, write: Written): Promise<number> {
	await lintScript(file);
	const mark = `end-${randomUUID()}`;
	// The outer shell outlives `exit` and whatever else ends the inner one.
	const shells = `exec 2>&1 ${MARKS}>&1; bash --noprofile --norc -s; printf '${mark} over %d\\n' "$?"`;
	const bash = new Pipe(['bash', '--noprofile', '--norc', '-c', shells], { cwd, env });
	// In a group with its errors thrown away, `set -x` shows nothing of it; behind `&&`, `set -e` does not end the shell.
	const end = `{ PARAGRAPH_EXIT=$?; printf '${mark} exit %d\\n' "$PARAGRAPH_EXIT" >&${MARKS}; (exit "$PARAGRAPH_EXIT") && :; } 2>/dev/null`;
	for (const entry of parseSession(text.replace(/^#!.*\n+/, ''), '#')) {
		if (entry.kind === 'comment') {
			if (!entry.text.startsWith('# shellcheck ')) write(`${entry.text}\n`);
			continue;
		}
		if (entry.session !== null) throw new Error(`a shell script has one session: ${entry.text}`);
		await checkParagraph(entry.text);
		write(showStatement(entry.text, { first: '$ ', next: '> ' }));
		// In braces the paragraph runs in this very shell, and what it starts cannot read the script.
		bash.write(`{\n${entry.text}\n} </dev/null\n${end}\n`);
		const { input: answer, 1: how, 2: exit } = await bash.until(new RegExp(`${mark} (exit|over) (\\d+)\\n`));
		// The script has other line numbers than what bash is given.
		write(showAnswer(answer.replace(/^bash: line \d+: /gm, 'bash: ')));
		if (how === 'over') return Number(exit);
		if (exit !== '0') write(`[exit ${exit}]\n`);
	}
	return 0;
}
