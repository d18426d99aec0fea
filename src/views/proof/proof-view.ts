import { blocksOf } from '../../model/code/count-blocks.ts';
import { judgeBlock } from '../../model/code/judge-block.ts';
import type { Entry } from '../../model/entries/types.ts';
import { proofsOf } from '../../model/examples/proofs.ts';
import type { Garden } from '../../model/garden/types.ts';
import type { Kit } from '../../model/projects/read-kits.ts';
import { count, joinWords } from '../words.ts';
import { toolsOfEntry } from './tools.ts';

/** The line that says how much of a page's code was run, and with what. */
export interface ProofView {
	/** Such as `11 of 12`. */
	readonly figure: string;
	/** What was done with these blocks and with the others: `blocks executed, 1 illustration`. */
	readonly words: string;
	/** `Go 1.26.8 and PostgreSQL 15.18`; empty where nothing is known. */
	readonly tools: string;
	/** The page that says how code is proven; null where the site has none. */
	readonly url: string | null;
}

type Fate = 'executed' | 'compiled' | 'validated' | 'illustrative' | 'needs-cloud';

const others: readonly (readonly [Fate, (count: number) => string])[] = [
	['compiled', (count) => `${count} compiled`],
	['validated', (count) => `${count} read by the parser of ${count === 1 ? 'its format' : 'their formats'}`],
	['illustrative', (count) => `${count} ${count === 1 ? 'illustration' : 'illustrations'}`],
	['needs-cloud', (count) => `${count} for a cloud account`],
];

/**
 * What the proof line of a page says; null where the page shows no code that a reader could run. That of a project
 * counts its acceptance tests.
 */
export function proofView(garden: Garden, entry: Entry): ProofView | null {
	const { files, code } = garden;
	const kit = entry.kind === 'project' ? garden.kits.get(entry.slug) : undefined;
	if (kit !== undefined) return { ...kitFigure(kit), ...frameOf(garden, entry) };
	const fates = blocksOf(entry, files).flatMap(({ block }): Fate[] => {
		const verdict = judgeBlock(block, files, code.examples);
		if (verdict === 'exempt') return block.exemption?.kind === 'needs-cloud' ? ['needs-cloud'] : ['illustrative'];
		return verdict === 'proven' && block.origin !== null ? [fateOf(block.origin, garden)] : [];
	});
	if (fates.length === 0) return null;
	const countOf = (fate: Fate) => fates.filter((one) => one === fate).length;
	const rest = others.flatMap(([fate, inWords]) => (countOf(fate) === 0 ? [] : [inWords(countOf(fate))]));
	return {
		figure: `${countOf('executed')} of ${fates.length}`,
		words: [`${fates.length === 1 ? 'block' : 'blocks'} executed`, ...rest].join(', '),
		...frameOf(garden, entry),
	};
}

const frameOf = (garden: Garden, entry: Entry): Pick<ProofView, 'tools' | 'url'> => ({
	tools: joinWords(toolsOfEntry(garden, entry)),
	url: garden.pages.has('proof') ? '/proof/' : null,
});

// A project is proven by its acceptance tests, and these by the wrong solutions.
function kitFigure({ data }: Kit): Pick<ProofView, 'figure' | 'words'> {
	const tests = new Set(data.requirements.map(({ test }) => test)).size;
	const verb = tests === 1 ? 'test passes' : 'tests pass';
	return { figure: `${tests} of ${tests}`, words: `acceptance ${verb} with the solution, and each of ${count(data.wrong.length, 'wrong solution')} is caught` };
}

function fateOf(origin: string, { files, code }: Garden): Fate {
	const kinds = proofsOf(origin, files, code.examples).map(({ kind }) => kind);
	if (kinds.includes('run') || kinds.includes('kit')) return 'executed';
	return kinds.includes('module') ? 'compiled' : 'validated';
}
