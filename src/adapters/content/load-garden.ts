import { diagramProblem } from '../../markdown/code/code-tools.ts';
import { buildGarden, type BuiltGarden } from '../../model/garden/build-garden.ts';
import type { ReadBody } from '../../model/entries/read-body.ts';
import { bodyReader, type BodyReader } from '../cache/kept-bodies.ts';
import { withKeptTools } from '../cache/kept-code-tools.ts';
import { readKeptMatter } from '../cache/kept-matters.ts';
import { changedDates } from '../git/changed-dates.ts';
import { buildInstant, contentFolder, contentRoot, isPreview, placeSettings } from './location.ts';
import { readContent } from './read-content.ts';

/** A garden read from the disk, and how many files it was read from. */
export interface LoadedGarden extends BuiltGarden {
	readonly fileCount: number;
}

/** Reads bodies before they are asked for, told how many were never read, and how many bytes all texts have. */
export type ReadAhead = (unread: number, bytes: number) => Promise<void>;

interface LoadOptions {
	/** Whether drafts and scheduled entries are shown. */
	readonly preview?: boolean;
	/** False where somebody else looks for mistakes in diagrams, each of which has to be drawn for that. */
	readonly diagrams?: boolean;
	/** Which of the bodies are read, and how; all of them where it is not given. */
	readonly reading?: (bodies: BodyReader) => ReadBody;
	readonly ahead?: ReadAhead;
}

/** Reads the content folder and joins it into a garden, for the commands and for what runs beside Astro. */
export async function loadGarden({ preview = false, diagrams = true, reading = ({ read }) => read, ahead }: LoadOptions = {}): Promise<LoadedGarden> {
	// Git works while the files are read.
	const history = changedDates(contentFolder);
	const content = readContent(contentFolder);
	const changed = await history;
	let bodies = bodyReader(content.files, contentRoot);
	if (ahead !== undefined && bodies.unread > 0) {
		await ahead(bodies.unread, [...content.files.values()].reduce((sum, text) => sum + text.length, 0));
		bodies = bodyReader(content.files, contentRoot);
	}
	const input = { ...content, readBody: reading(bodies), readMatter: readKeptMatter(), changed, root: contentRoot, now: buildInstant(), preview, place: placeSettings() };
	const built = diagrams
		? await withKeptTools((tools) => buildGarden({ ...input, diagramProblem: (source) => diagramProblem(tools, source) }))
		: buildGarden({ ...input, diagramProblem: () => null });
	bodies.save();
	return { ...built, fileCount: content.files.size };
}

// Pages are bundled apart from what runs beside Astro, so a variable of this module would be one in each of them.
const OF_BUILD = Symbol.for('garden:of-build');
const shared = globalThis as { [OF_BUILD]?: Promise<LoadedGarden> };

/**
 * The garden of a build, which is loaded once: the content does not change while it is built.
 * @param ahead reads bodies ahead; given by whoever asks first
 */
export const loadForBuild = (ahead?: ReadAhead): Promise<LoadedGarden> =>
	(shared[OF_BUILD] ??= loadGarden({ preview: isPreview, ...(ahead === undefined ? {} : { ahead }) }));

/** The garden of the build that runs in this process; undefined outside of one, such as in dev. */
export const gardenOfBuild = (): Promise<LoadedGarden> | undefined => shared[OF_BUILD];
