import type { Redirects } from '../addresses/redirects.ts';
import type { Files } from '../code/code-block.ts';
import type { CodeIndex } from '../code/code-index.ts';
import type { Article, Page, Project, Topic } from '../entries/types.ts';
import type { ReadBody } from '../entries/read-body.ts';
import type { ReadMatter } from '../entries/read-matter.ts';
import type { CurriculumGraph } from '../graph/curriculum-graph.ts';
import type { LinkIndex } from '../links/link-index.ts';
import type { Targets } from '../links/targets.ts';
import type { Kits } from '../projects/read-kits.ts';
import type { Outline, OutlineItem, OutlineSection } from '../outline/types.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { PlaceSettings, SiteData } from '../../schema/site.ts';

/** A section with its number on the map, counted from 1. */
export interface Section extends OutlineSection {
	readonly number: number;
	readonly url: string;
}

/** A topic's line in one section. */
export interface Station {
	readonly section: Section;
	readonly item: OutlineItem;
}

/** What content/ holds, as given to the model. */
export interface GardenInput {
	/** Text files by their path below content/. */
	readonly files: Files;
	/** Paths below content/ of all other files. */
	readonly assets: ReadonlySet<string>;
	/** The folder that mistakes are named from, such as `content`. */
	readonly root: string;
	/** The instant of the build, in milliseconds since 1970: what is dated later is scheduled. */
	readonly now: number;
	/** True where drafts and scheduled entries are shown. */
	readonly preview: boolean;
	/** What the place of publication decides instead of the settings. */
	readonly place?: PlaceSettings;
	/** The day of each file's last change (ISO), by path below content/; empty where history is not known. */
	readonly changed: ReadonlyMap<string, string>;
	/** Says what is wrong with the source of a diagram; null where it can be drawn. */
	readonly diagramProblem: (source: string) => string | null;
	/** Reads bodies, where they need not be parsed each time. */
	readonly readBody?: ReadBody;
	/** Reads front matter; it is parsed where this is not given. */
	readonly readMatter?: ReadMatter;
}

/** Everything the site shows, joined once and never changed. */
export interface Garden {
	readonly site: SiteData;
	readonly outline: Outline;
	readonly sections: readonly Section[];
	/** Visible topics by slug, in outline order. */
	readonly topics: ReadonlyMap<string, Topic>;
	/** The lines of each topic; more than one makes it an interchange. */
	readonly stations: ReadonlyMap<string, readonly Station[]>;
	/** Visible articles, newest first. */
	readonly articles: readonly Article[];
	/** Where in `articles` each of them stands, by slug, counted from 0. */
	readonly articlePlaces: ReadonlyMap<string, number>;
	/** Visible projects, in the order in which their topics are studied. */
	readonly projects: readonly Project[];
	/** What belongs to a project besides its brief, by slug. */
	readonly kits: Kits;
	readonly pages: ReadonlyMap<string, Page>;
	readonly graph: CurriculumGraph;
	readonly schedule: Schedule;
	readonly targets: Targets;
	readonly links: LinkIndex;
	readonly redirects: Redirects;
	/** Every address of a page, sorted. */
	readonly addresses: readonly string[];
	readonly files: Files;
	readonly code: CodeIndex;
	readonly changed: ReadonlyMap<string, string>;
	readonly now: number;
	readonly preview: boolean;
	/** The instant in milliseconds since 1970 at which the next scheduled entry comes due; null where none is scheduled. */
	readonly due: number | null;
}
