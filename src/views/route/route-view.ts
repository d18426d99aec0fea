import type { Garden } from '../../model/garden/types.ts';
import { endingInWords } from '../ending-in-words.ts';
import { count } from '../words.ts';
import { drawRoute } from './drawing.ts';
import { routeRuns } from './route-runs.ts';
import { narrowShape, wideShape } from './shape.ts';
import type { RouteView } from './types.ts';

export type { RouteDrawing, RouteRun, RouteStop, RouteView, StationMark } from './types.ts';

/** The programme as a journey on a line: a drawing for wide pages, one for narrower ones, and a list. */
export function routeView(garden: Garden): RouteView {
	const { weeks } = garden.outline;
	const ending = endingInWords(garden);
	return {
		label: `The route: ${count(garden.topics.size, 'topic')} in order of study, ${count(weeks, 'week')}, ${ending}`,
		wide: drawRoute(garden, wideShape),
		narrow: drawRoute(garden, narrowShape),
		runs: routeRuns(garden),
		ending,
		unwritten: [...garden.topics.values()].some(({ written }) => !written),
	};
}
