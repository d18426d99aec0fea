import { LEDGER, checkLedger } from '../addresses/ledger.ts';
import { collectRedirects } from '../addresses/redirects.ts';
import { checkBody } from '../checks/check-body.ts';
import { checkShare } from '../checks/check-code.ts';
import { checkIdentity, checkReferences } from '../checks/check-entries.ts';
import { checkCycles, checkExtras, checkOutline, checkSchedule } from '../checks/check-outline.ts';
import type { Files } from '../code/code-block.ts';
import { indexCode } from '../code/code-index.ts';
import { readBody } from '../entries/read-body.ts';
import { readMatter } from '../entries/read-matter.ts';
import { entryOf, readEntries, readFrames, type Entries } from '../entries/read-entries.ts';
import { visibilityOf, type Entry, type Project } from '../entries/types.ts';
import { readExamples } from '../examples/read-examples.ts';
import { readVersions } from '../examples/read-versions.ts';
import { compareIssues, issue, type Issue } from '../issues/issue.ts';
import { indexLinks } from '../links/link-index.ts';
import { collectPlaces, collectTargets } from '../links/targets.ts';
import { readKits } from '../projects/read-kits.ts';
import { readOutline } from '../outline/read-outline.ts';
import { checkFixedAddresses, listAddresses } from './addresses.ts';
import { joinCurriculum } from './curriculum.ts';
import { readSite } from './read-site.ts';
import type { Garden, GardenInput } from './types.ts';

/** A garden and every mistake in its content, sorted. It is null where there is nothing to build on. */
export interface BuiltGarden {
	readonly garden: Garden | null;
	readonly issues: readonly Issue[];
}

/** Joins all content into one garden. Pure: the same input gives the same garden. */
export function buildGarden(input: GardenInput): BuiltGarden {
	const { root, now, preview } = input;
	// Nothing may depend on the order in which files were found: neither lists nor which of two twins is named.
	const files: Files = new Map([...input.files].sort(([a], [b]) => (a < b ? -1 : 1)));
	const issues: Issue[] = [];
	const report = (found: Issue): void => void issues.push(found);
	const done = (garden: Garden | null): BuiltGarden => ({ garden, issues: issues.sort(compareIssues) });

	const site = readSite(files, root, input.place ?? {}, report);
	const outlineFile = `${root}/roadmap.md`;
	const outlineText = files.get('roadmap.md');
	if (outlineText === undefined) report(issue('outline/missing', { file: outlineFile, line: 1, column: 1 }, {}));
	const read = readOutline(outlineFile, outlineText ?? '');
	if (outlineText !== undefined) read.issues.forEach(report);
	const { outline } = read;
	const frames = readFrames(files, root, input.readMatter ?? readMatter, report);
	const places = collectPlaces(outline?.sections ?? [], frames);
	const all = readEntries(frames, places, input.readBody ?? readBody, report);
	const { examples, issues: exampleIssues } = readExamples(files, root);
	exampleIssues.forEach(report);
	const { kits, issues: kitIssues } = readKits(files, root, input.assets);
	kitIssues.forEach(report);
	const versions = readVersions(files, root, report);
	if (outline === null || site === null) return done(null);

	const known = [...files.keys()].map(entryOf).filter((found) => found?.folder === 'topics').map((found) => found?.slug ?? '');
	const everything = entriesOf(all);
	checkIdentity(everything, report);
	checkReferences(all, known, now, report);
	checkOutline(outline, all.topics, known, report);
	checkExtras(outline, frames.filter(({ kind }) => kind === 'project').map(({ path }) => path), report);
	const allTargets = collectTargets(places, all);
	for (const entry of everything) checkBody(entry, { files, examples, assets: input.assets, targets: allTargets, now, report, diagramProblem: input.diagramProblem });

	const visible = preview ? all : visibleEntries(all, now);
	const curriculum = joinCurriculum(outline, visible.topics);
	checkCycles(curriculum.graph, visible.topics, report);
	checkSchedule(curriculum.schedule, outline, visible.topics, outlineFile, report);
	const entries = entriesOf(visible);
	const code = indexCode(entries, files, examples, versions);
	checkShare(code.count, report);
	const addresses = listAddresses(curriculum.sections, entries);
	const redirects = collectRedirects(entries, addresses, report);
	checkFixedAddresses(everything, report);
	const readable = new Set(everything.map(({ path }) => path));
	const unread = frames.filter(({ path }) => !readable.has(path));
	checkLedger({ text: files.get(LEDGER) ?? '', file: `${root}/${LEDGER}` }, addresses, redirects, unread, report);
	const targets = collectTargets(collectPlaces(outline.sections, []), visible);
	const articles = [...visible.articles].sort((a, b) => Date.parse(b.date) - Date.parse(a.date) || (a.slug < b.slug ? -1 : 1));
	return done({
		site,
		outline,
		...curriculum,
		articles,
		articlePlaces: new Map(articles.map(({ slug }, place) => [slug, place])),
		projects: [...visible.projects].sort((a, b) => studied(curriculum.schedule.order, a) - studied(curriculum.schedule.order, b) || (a.slug < b.slug ? -1 : 1)),
		kits,
		pages: new Map(visible.pages.map((page) => [page.slug, page])),
		targets,
		links: indexLinks(entries, targets),
		redirects,
		addresses,
		files,
		code,
		changed: input.changed,
		now,
		preview,
		due: nextDue(everything, now),
	});
}

/** Where in the order of study a project's first topic stands. */
const studied = (order: readonly string[], { topics }: Project): number => order.indexOf(topics[0] ?? '');

/** When the next entry that is no draft and not yet published comes due. */
function nextDue(entries: readonly Entry[], now: number): number | null {
	const scheduled = entries.flatMap((entry) => ('date' in entry && entry.date !== undefined && visibilityOf(entry, now) === 'scheduled' ? [Date.parse(entry.date)] : []));
	return scheduled.length === 0 ? null : Math.min(...scheduled);
}

const entriesOf = ({ topics, articles, projects, pages }: Entries): Entry[] => [...topics, ...articles, ...projects, ...pages];

function visibleEntries({ topics, articles, projects, pages }: Entries, now: number): Entries {
	const visible = (entry: Entry) => visibilityOf(entry, now) === 'published';
	return { topics: topics.filter(visible), articles: articles.filter(visible), projects: projects.filter(visible), pages };
}
