import { diagramProblem } from '../../markdown/code/diagram.ts';
import { buildGarden, type BuiltGarden } from '../../model/garden/build-garden.ts';
import { bodyReader } from '../cache/kept-bodies.ts';
import { changedDates } from '../git/changed-dates.ts';
import { buildInstant, contentFolder, contentRoot, isPreview, placeSettings } from './location.ts';
import { readContent } from './read-content.ts';

/** A garden read from the disk, and how many files it was read from. */
export interface LoadedGarden extends BuiltGarden {
	readonly fileCount: number;
}

/** Reads the content folder and joins it into a garden, for the commands and for what runs beside Astro. */
export async function loadGarden({ preview = false } = {}): Promise<LoadedGarden> {
	const [content, changed] = await Promise.all([readContent(contentFolder), changedDates(contentFolder)]);
	const bodies = await bodyReader(content.files, contentRoot);
	const built = buildGarden({ ...content, readBody: bodies.read, changed, root: contentRoot, now: buildInstant(), preview, place: placeSettings(), diagramProblem });
	await bodies.save();
	return { ...built, fileCount: content.files.size };
}

let ofBuild: Promise<LoadedGarden> | undefined;

/** The garden of a build, which is loaded once: the content does not change while it is built. */
export function loadForBuild(): Promise<LoadedGarden> {
	ofBuild ??= loadGarden({ preview: isPreview });
	return ofBuild;
}
