const duration = /(\d+(?:\.\d+)?)\s*-?\s*(week|month|year)s?\b/i;
const weeksIn: Record<string, number> = { week: 1, month: 52 / 12, year: 52 };
const usualWeeks = 26;
const mostWeeks = 260;

/** What the title line says; `rest` are words that the roadmap has no place for. */
export interface TitleLine {
	readonly title: string;
	readonly weeks: number;
	readonly rest: string;
}

/** Reads `Programme: 6 months + more`. The time leaves the title only where a separator sets it apart. */
export function readTitle(text: string): TitleLine {
	const match = duration.exec(text);
	if (match === null) return { title: withoutColon(text), weeks: usualWeeks, rest: '' };
	const weeks = Math.min(mostWeeks, Math.max(1, Math.round(Number(match[1]) * (weeksIn[match[2]?.toLowerCase() ?? ''] ?? 1))));
	const [, title = ''] = /^(.*\S)\s*[:,(|–—-]\s*$/.exec(text.slice(0, match.index)) ?? [];
	if (title === '') return { title: withoutColon(text), weeks, rest: '' };
	const rest = text.slice(match.index + match[0].length).replace(/^[\s)+,;.–—-]+/, '');
	return { title: withoutColon(title), weeks, rest: rest.trim() };
}

const withoutColon = (text: string) => text.replace(/\s*:\s*$/, '').trim();
