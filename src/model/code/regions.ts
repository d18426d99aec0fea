const marker = /^\s*(?:\/\/|#|--|;|<!--|\/\*|\{\{\/\*)\s*#(region|endregion)\s+([\w-]+)\s*(?:-->|\*\/|\*\/\}\})?\s*$/;

/** A file's regions by name, and the names of those that are opened and never closed. */
export interface Regions {
	readonly regions: ReadonlyMap<string, string>;
	readonly open: readonly string[];
}

/** The text without region markers, as readers see a whole file. */
export const withoutMarkers = (text: string): string =>
	text.split('\n').filter((line) => !marker.test(line)).join('\n');

/**
 * Finds the regions `#region name` … `#endregion name`, marked in comments on lines of their own.
 * Regions may nest and cross; markers are left out and the common indentation is taken off.
 */
export function readRegions(text: string): Regions {
	const open = new Map<string, string[]>();
	const regions = new Map<string, string>();
	for (const line of text.split('\n')) {
		const [, kind, name = ''] = marker.exec(line) ?? [];
		if (kind === 'region') open.set(name, []);
		else if (kind === 'endregion') {
			const lines = open.get(name);
			if (lines !== undefined) regions.set(name, dedent(lines));
			open.delete(name);
		} else for (const lines of open.values()) lines.push(line);
	}
	return { regions, open: [...open.keys()] };
}

function dedent(lines: readonly string[]): string {
	const indents = lines.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
	const common = Math.min(...indents, Infinity);
	return lines.map((line) => line.slice(common === Infinity ? 0 : common)).join('\n').replace(/^\n+|\s+$/g, '');
}
