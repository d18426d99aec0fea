import { visibilityOf, type Entry } from '../../model/entries/types.ts';

/** A word for authors who preview what readers do not see yet. */
export type Mark = 'Draft' | 'Scheduled' | null;

const words = { draft: 'Draft', scheduled: 'Scheduled', published: null } as const;

/** The mark of an entry at an instant (milliseconds since 1970). */
export const markOf = (entry: Entry, now: number): Mark => words[visibilityOf(entry, now)];
