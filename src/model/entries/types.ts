import type { ArticleData } from '../../schema/article.ts';
import type { ProjectData } from '../../schema/project.ts';
import type { PageData } from '../../schema/page.ts';
import type { TopicData } from '../../schema/topic.ts';
import type { Dialect } from '../../markdown/parse.ts';
import type { Extraction } from '../extract/types.ts';
import type { Place } from '../issues/issue.ts';

/** A file of content with its validated front matter and what its body holds. */
interface EntryFrame {
	/** Unique among all entries of its kind, and the last part of its address. */
	readonly slug: string;
	/** Path below content/, such as topics/redis.md. */
	readonly path: string;
	/** Address without the site's base, such as /topics/redis/. */
	readonly url: string;
	readonly dialect: Dialect;
	/** The body, with empty lines in place of the front matter. */
	readonly body: string;
	readonly content: Extraction;
	/** Where a front-matter value stands in the file. */
	readonly place: (path: readonly PropertyKey[]) => Place;
}

export interface Topic extends EntryFrame, TopicData {
	readonly kind: 'topic';
	/** False while the body is missing. */
	readonly written: boolean;
}

export interface Article extends EntryFrame, ArticleData {
	readonly kind: 'article';
}

/** The brief of a project; its kit lies in the same folder. */
export interface Project extends EntryFrame, ProjectData {
	readonly kind: 'project';
}

/** A page of the site about itself. */
export interface Page extends EntryFrame, PageData {
	readonly kind: 'page';
}

export type Entry = Topic | Article | Project | Page;

/** Whether readers can see an entry: drafts and scheduled ones are shown in previews alone. */
export type Visibility = 'published' | 'draft' | 'scheduled';

/**
 * Whether an entry can be seen at an instant.
 * @param now milliseconds since 1970-01-01T00:00:00Z
 */
export function visibilityOf(entry: Entry, now: number): Visibility {
	if (entry.kind === 'page') return 'published';
	if (entry.draft) return 'draft';
	return entry.date !== undefined && Date.parse(entry.date) > now ? 'scheduled' : 'published';
}
