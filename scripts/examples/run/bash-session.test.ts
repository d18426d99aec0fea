import { expect, test, vi } from 'vitest';
import { isRunning, longCommand, play } from '../../../tests/fixtures/runs.ts';

test('each paragraph stands behind a prompt, then what it printed, and its exit code where it failed', async () => {
	const { output, exit } = await play('a.sh', ['#!/usr/bin/env bash\n# two lines\necho a > a.txt', 'cat <<END\nx\n\ny\nEND', 'ls; false', 'echo "$?"', '# #endregion x']);
	expect(output).toBe('# two lines\n$ echo a > a.txt\n$ cat <<END\n> x\n> \n> y\n> END\nx\n\ny\n$ ls; false\na.txt\n[exit 1]\n$ echo "$?"\n1\n# #endregion x\n');
	expect(exit).toBe(0);
});

test('variables and folders last from one paragraph to the next', async () => {
	expect((await play('a.sh', ['mkdir d && cd d && x=1', 'echo "$x ${PWD}"'])).output).toContain('1 /reader/work/d\n');
});

test('what runs in the background ends with the run', async () => {
	const command = longCommand();
	await play('a.sh', [`${command} &`, `setsid ${command} &`]);
	await vi.waitFor(() => expect(isRunning(command)).toBe(false));
});

test('commits are the same on every machine', async () => {
	const { output } = await play('a.sh', ['git init --quiet', 'git commit --quiet --allow-empty -m first', 'git log --format="%an %ad %D"']);
	expect(output).toContain('Reader Thu Jan 1 00:00:00 2026 +0000 HEAD -> main\n');
});

test('the script ends with the exit code that it asks for', async () => {
	expect(await play('a.sh', ['echo before', 'exit 4'])).toMatchObject({ output: '$ echo before\nbefore\n$ exit 4\n', exit: 4 });
});

test('the script ends where it fails under set -e, after its own trap', async () => {
	expect(await play('a.sh', ["set -e; trap 'echo bye' EXIT", 'false', 'echo never'])).toMatchObject({ output: "$ set -e; trap 'echo bye' EXIT\n$ false\nbye\n", exit: 1 });
});

test('set -x shows the commands of the script alone', async () => {
	expect((await play('a.sh', ['set -x', 'echo hi'])).output).toBe('$ set -x\n$ echo hi\n+ echo hi\nhi\n');
});

test('errors of the shell name no line, since a reader types them in', async () => {
	expect((await play('a.sh', ['no-such-program'])).output).toBe('$ no-such-program\nbash: no-such-program: command not found\n[exit 127]\n');
});

test('what shellcheck finds is refused', async () => {
	await expect(play('a.sh', ['echo $x'])).rejects.toThrow('SC2086');
});

test('a blank line within a command is refused', async () => {
	await expect(play('a.sh', ['if true; then', '\techo yes\nfi'])).rejects.toThrow('a paragraph is a whole command');
});
