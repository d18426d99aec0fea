import { fixedEnvironment } from './environment.ts';
import { runCommand } from './run-command.ts';

const LIMIT_MS = 10 * 60_000;

/** What gofmt, go vet and go test say against the module, or against one folder of it. */
export async function checkModule(root: string, folder?: string): Promise<string[]> {
	const packages = folder === undefined ? './...' : `./${folder}/...`;
	const commands = [
		['gofmt', '-l', folder ?? '.'],
		['go', 'vet', packages],
		['go', 'test', packages],
	];
	const errors: string[] = [];
	for (const command of commands) {
		const outcome = await runCommand(command, { cwd: root, env: fixedEnvironment(process.env), limitMs: LIMIT_MS });
		const isUnformatted = command[0] === 'gofmt' && outcome.output !== '';
		if (outcome.exit === 0 && !isUnformatted) continue;
		const reason = outcome.timedOut ? 'took too long' : isUnformatted ? 'would reformat' : 'fails';
		errors.push(`${root}: ${command.join(' ')} ${reason}\n${outcome.output.trimEnd()}`);
	}
	return errors;
}

/** Whether the Go toolchain can be run. */
export async function hasGo(root: string): Promise<boolean> {
	try {
		const env = fixedEnvironment(process.env);
		return (await runCommand(['go', 'version'], { cwd: root, env, limitMs: LIMIT_MS })).exit === 0;
	} catch {
		return false;
	}
}
