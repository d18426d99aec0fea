import type { Element } from 'hast';
import { DiagramError, type CodeLine, type CodeTools } from '../../markdown/code/code-tools.ts';
import { keptCounts } from './count-kept.ts';
import { keptFile, keptFolder, readKept, writeKept } from './keep.ts';

/** Something that is not kept yet was asked for before the tools that make it are loaded. */
class NotKept extends Error {
	override readonly name = 'NotKept';
}

let loaded: CodeTools | undefined;

/**
 * Does something with code tools that remember what they made, on the disk. The real ones are loaded when something is
 * asked for that no build has made; what was begun without them then begins again.
 */
export async function withKeptTools<Result>(make: (tools: CodeTools) => Result, folder = keptFolder): Promise<Result> {
	if (loaded === undefined) {
		try {
			return make(keptTools(folder));
		} catch (error) {
			if (!(error instanceof NotKept)) throw error;
		}
		loaded = (await import('../../markdown/code/real-code-tools.ts')).codeTools;
	}
	return make(keptTools(folder));
}

type Drawn = { readonly svg: Element } | { readonly reason: string };

function keptTools(folder: string): CodeTools {
	const real = (): CodeTools => {
		if (loaded === undefined) throw new NotKept();
		return loaded;
	};
	return {
		tokenise: (code, language) => keepJson<readonly CodeLine[]>('tokens', [language, code], folder, () => real().tokenise(code, language)),
		drawDiagram: (source, alt) => {
			const drawn = keepJson<Drawn>('diagrams', [source, alt], folder, () => draw(real(), source, alt));
			if ('reason' in drawn) throw new DiagramError(drawn.reason);
			return drawn.svg;
		},
	};
}

/** A mistake in a diagram is kept as well: the author meets it in every build until it is mended. */
function draw({ drawDiagram }: CodeTools, source: string, alt: string): Drawn {
	try {
		return { svg: drawDiagram(source, alt) };
	} catch (error) {
		if (!(error instanceof DiagramError)) throw error;
		return { reason: error.message };
	}
}

function keepJson<Value>(kind: string, parts: readonly string[], folder: string, make: () => Value): Value {
	const file = keptFile(kind, parts, folder);
	const kept = readKept(file, folder);
	if (kept !== null) {
		keptCounts().found += 1;
		return JSON.parse(Buffer.from(kept).toString('utf8')) as Value;
	}
	const made = make();
	keptCounts().made += 1;
	writeKept(file, Buffer.from(JSON.stringify(made)));
	return made;
}
