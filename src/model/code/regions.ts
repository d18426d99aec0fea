const marker = /^\s*(?:\/\/|#|--|;|<!--|\/\*|\{\{\/\*)\s*#(region|endregion)\s+([\w-]+)\s*(?:-->|\*\/|\*\/\}\})?\s*$/;

/** A file's regions by name, and the names of those that are opened and never closed. */
export interface Regions {
	readonly regions: ReadonlyMap<string, string>;
	readonly open: readonly string[];
}

/** Whether a line marks where a region begins or ends. */
export const isMarker = (line: string): boolean => marker.test(line);

/** The text without region markers, as readers see a whole file. */
export function withoutMarkers(text: string): string {
	const lines = new ShownLines();
	for (const line of text.split('\n')) lines.add(line);
	return lines.text;
}

/**
 * Finds the regions `#region name` … `#endregion name`, marked in comments on lines of their own.
 * Regions may nest and cross; markers are left out and the common indentation is taken off, unless `keepsIndent`:
 * in an output it belongs to what was printed.
 */
export function readRegions(text: string, keepsIndent = false): Regions {
	const open = new Map<string, ShownLines>();
	const regions = new Map<string, string>();
	for (const line of text.split('\n')) {
		const [, kind, name = ''] = marker.exec(line) ?? [];
		for (const lines of open.values()) lines.add(line);
		if (kind === 'region') open.set(name, new ShownLines());
		else if (kind === 'endregion') {
			const lines = open.get(name);
			if (lines !== undefined) regions.set(name, trim(keepsIndent ? lines.text : dedent(lines.text)));
			open.delete(name);
		}
	}
	return { regions, open: [...open.keys()] };
}

/** Lines without markers. Where one stood between two empty lines, one of them goes with it. */
class ShownLines {
	readonly #lines: string[] = [];
	#wasMarker = false;

	add(line: string): void {
		if (isMarker(line)) this.#wasMarker = true;
		else {
			const doubled = this.#wasMarker && line.trim() === '' && (this.#lines.at(-1) ?? '').trim() === '';
			if (!doubled) this.#lines.push(line);
			this.#wasMarker &&= doubled;
		}
	}

	get text(): string {
		return this.#lines.join('\n');
	}
}

const trim = (text: string): string => text.replace(/^(?:[ \t\r]*\n)+|\s+$/g, '');

function dedent(text: string): string {
	const lines = text.split('\n');
	const indents = lines.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
	const common = Math.min(...indents, Infinity);
	return lines.map((line) => line.slice(common === Infinity ? 0 : common)).join('\n');
}
