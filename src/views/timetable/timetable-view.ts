import type { Garden } from '../../model/garden/types.ts';
import { endingInWords } from '../ending-in-words.ts';
import { stateOf, topicLinks } from '../topic-link.ts';
import { count, daysInWords } from '../words.ts';
import { drawTimetable } from './draw-timetable.ts';
import { tallGrid, wideGrid } from './grid.ts';
import type { TimetableView } from './types.ts';
import { weekViews } from './week-views.ts';

export type { TimetableDrawing, TimetableView, WeekView } from './types.ts';

/** The plan by section and week. */
export function timetableView(garden: Garden): TimetableView {
	const { schedule, sections, outline } = garden;
	const ending = endingInWords(garden);
	return {
		label: `The timetable: ${count(sections.length, 'section')}, ${count(outline.weeks, 'week')}, ${ending}`,
		wide: drawTimetable(garden, wideGrid(garden)),
		tall: drawTimetable(garden, tallGrid(garden)),
		weeks: weekViews(garden),
		done: topicLinks(garden, schedule.order.filter((slug) => stateOf(garden, slug) === 'done')),
		sum: `The topics need ${daysInWords(schedule.needed)} of study. ${count(outline.weeks, 'week')} hold ${daysInWords(schedule.capacity)}: ${outline.daysPerWeek} days a week, less ${outline.articleDays} for the week's article.`,
		ending,
		overfull: schedule.slack < 0,
	};
}
