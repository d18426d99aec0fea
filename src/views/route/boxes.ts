/** A point of the drawing; y grows downwards. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A rectangle in any position, by its corners in turn. */
export type Box = readonly [Point, Point, Point, Point];

/** An upright rectangle. */
export const upright = (x: number, y: number, width: number, height: number): Box => [
	{ x, y },
	{ x: x + width, y },
	{ x: x + width, y: y + height },
	{ x, y: y + height },
];

/** A box moved down. */
export const lowered = (box: Box, by: number): Box => {
	const [a, b, c, d] = box;
	const down = ({ x, y }: Point): Point => ({ x, y: y + by });
	return [down(a), down(b), down(c), down(d)];
};

/** Whether two boxes have a point in common, or come nearer than `gap`: no edge of either parts them. */
export function overlap(one: Box, other: Box, gap = 0): boolean {
	return ![...axes(one), ...axes(other)].some((axis) => {
		const [a, b] = [shadow(one, axis), shadow(other, axis)];
		return a.to + gap <= b.from || b.to + gap <= a.from;
	});
}

function axes([a, b, , d]: Box): Point[] {
	return [b, d].map(({ x, y }) => {
		const length = Math.hypot(x - a.x, y - a.y) || 1;
		return { x: (x - a.x) / length, y: (y - a.y) / length };
	});
}

function shadow(box: Box, axis: Point): { from: number; to: number } {
	const along = box.map(({ x, y }) => x * axis.x + y * axis.y);
	return { from: Math.min(...along), to: Math.max(...along) };
}
