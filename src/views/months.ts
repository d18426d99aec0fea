import type { Garden } from '../model/garden/types.ts';

/** How many months a number of weeks makes, fifty-two weeks being twelve. */
export const monthsIn = (weeks: number): number => Math.max(1, Math.ceil((weeks * 12) / 52));

/** Study ticks in a month: the plan's weeks are shared evenly among its months. */
export const monthTicks = ({ schedule, outline }: Garden): number => (schedule.weekTicks * outline.weeks) / monthsIn(outline.weeks);

/** The month that begins in a week; null where none does. */
export function monthStartingIn(garden: Garden, week: number): number | null {
	const { weekTicks } = garden.schedule;
	const month = Math.ceil(((week - 1) * weekTicks) / monthTicks(garden) - 1e-9) + 1;
	return (month - 1) * monthTicks(garden) < week * weekTicks - 1e-9 ? month : null;
}
