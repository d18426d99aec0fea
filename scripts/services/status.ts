import { SERVERS } from '../../src/schema/example.ts';
import { ADDRESS } from './addresses.ts';
import type { Described } from './control.ts';

/** One line for each server: name, version, address, process id, and whether it is up. */
export function formatStatus(servers: readonly Described[]): string {
	const rows = SERVERS.map((name) => {
		const server = servers.find(({ id }) => id === name);
		const isUp = server?.pid !== undefined && server.pid !== null;
		return [name, server?.version || '-', server?.variables[ADDRESS[name]] ?? '-', String(server?.pid ?? '-'), isUp ? 'up' : 'down'];
	});
	const table = [['NAME', 'VERSION', 'ADDRESS', 'PID', 'STATE'], ...rows];
	const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
	return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
