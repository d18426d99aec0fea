/** A source file cut into its front matter and its body, both at their places in the file. */
export interface SplitSource {
	/** The YAML between the fences, or null where the file has none. */
	readonly yaml: string | null;
	/** The lines before the YAML: 1 where there is front matter. */
	readonly yamlLine: number;
	/** The text after the front matter, which is replaced by empty lines so that positions count from the file. */
	readonly body: string;
}

const fences = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Cuts the front matter off a file. Only a fence on the very first line opens one. */
export function splitFrontMatter(text: string): SplitSource {
	const match = fences.exec(text);
	if (match === null || match.index !== 0) return { yaml: null, yamlLine: 0, body: text };
	const whole = match[0];
	return {
		yaml: match[1] ?? '',
		yamlLine: 1,
		body: whole.replace(/[^\n]/g, '') + text.slice(whole.length),
	};
}
