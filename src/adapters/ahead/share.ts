import { keptCounts } from '../cache/count-kept.ts';
import { fileKept } from '../cache/kept-views.ts';
import { loadGarden } from '../content/load-garden.ts';
import { isPreview } from '../content/location.ts';
import { fedAddresses, makePage } from './make-page.ts';
import type { Answer, Order } from './workers.ts';

// A worker's share of all texts, of which every worker counts the same.
const [index, of] = process.argv.slice(2).map(Number);
if (index === undefined || of === undefined) throw new Error('A worker is told its number and how many there are');
const isMine = (number: number): boolean => number % of === index;
const tell = (answer: Answer): void => void process.send?.(answer);

/** Parses this share of the bodies, and keeps what the model reads of them. */
async function readShare(): Promise<void> {
	let number = 0;
	await loadGarden({
		diagrams: false,
		reading: ({ read }) => (body, report) => {
			if (!isMine(number++)) return null;
			tell({ kind: 'step' });
			return read(body, report);
		},
	});
}

/** Makes this share of what pages show. */
async function makeShare(): Promise<void> {
	const { garden } = await loadGarden({ preview: isPreview, diagrams: false });
	if (garden === null) throw new Error('The content cannot be joined into a garden');
	const fed = fedAddresses(garden);
	for (const url of garden.addresses.filter((_, number) => isMine(number))) {
		await makePage(garden, url, fed);
		tell({ kind: 'step' });
	}
	for (const path of [...garden.code.pages.keys()].filter((_, number) => isMine(number))) await fileKept(path, garden.files.get(path) ?? '');
}

process.on('message', (order: Order) => {
	const counts = keptCounts();
	const before = counts.made;
	(order === 'read' ? readShare() : makeShare()).then(
		() => tell({ kind: 'done', made: counts.made - before }),
		(error: unknown) => tell({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
	);
});
// The build has all that it needs, or was ended itself.
process.on('disconnect', () => process.exit());
