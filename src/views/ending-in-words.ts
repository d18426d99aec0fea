import type { Garden } from '../model/garden/types.ts';
import { daysInWords } from './words.ts';

/** How the plan ends: what it leaves, or what it cannot hold. */
export function endingInWords(garden: Garden): string {
	const { slack } = garden.schedule;
	if (slack < 0) return `${daysInWords(-slack)} more than the plan holds`;
	return slack === 0 ? 'no slack' : `${daysInWords(slack)} of slack`;
}
