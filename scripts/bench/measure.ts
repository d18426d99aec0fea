import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Cost {
	/** Seconds from start to end. */
	readonly wall: number;
	/** Seconds of processors, its children's included. */
	readonly cpu: number;
	/** The most memory that it and its children held at once, in MiB. */
	readonly peak: number;
}

const [SAMPLE_MS, TICKS_A_SECOND, PAGE_BYTES, MiB] = [50, 100, 4096, 2 ** 20];

/** Processes of a group as Linux tells of them: fields after the name, counted from the state. */
function groupStats(group: number): readonly (readonly number[])[] {
	return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
		try {
			const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
			return fields[2] === group ? [[Number(pid), ...fields]] : [];
		} catch {
			// It ended between the two reads.
			return [];
		}
	});
}

/**
 * Runs a command to its end and measures it, on Linux, by samples of its process group.
 * @throws Error with the end of what the command said, where it fails
 */
export async function measure(command: string, args: readonly string[], options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {}): Promise<Cost> {
	const begun = performance.now();
	// A group of its own, so that its children are counted with it.
	const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
	let [said, cpu, peak] = ['', 0, 0];
	const listen = (text: Buffer): void => void (said = `${said}${text.toString()}`.slice(-4000));
	child.stdout.on('data', listen);
	child.stderr.on('data', listen);
	const sample = (): void => {
		const all = groupStats(child.pid ?? -1);
		const sum = (field: number, of = all) => of.reduce((total, fields) => total + (fields[field] ?? 0), 0);
		peak = Math.max(peak, (sum(22) * PAGE_BYTES) / MiB);
		// Own time of all that run (12, 13), and of the leader's children that have ended (14, 15); see proc(5).
		const leader = all.filter(([pid]) => pid === child.pid);
		cpu = Math.max(cpu, (sum(12) + sum(13) + sum(14, leader) + sum(15, leader)) / TICKS_A_SECOND);
	};
	const timer = setInterval(sample, SAMPLE_MS);
	const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)).finally(() => clearInterval(timer));
	if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`);
	return { wall: (performance.now() - begun) / 1000, cpu, peak };
}
