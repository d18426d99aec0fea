import { overlap, upright, type Box } from './boxes.ts';

/** Words below a row's line, each put where nothing else is. */
export class Shelf {
	readonly boxes: Box[] = [];
	readonly #from: number;
	readonly #to: number;

	/** The words stay between these two x. */
	constructor(from: number, to: number) {
		this.#from = from;
		this.#to = to;
	}

	/** Takes a place whether it is free or not. */
	take(box: Box): Box {
		this.boxes.push(box);
		return box;
	}

	/** Takes a place if it is free. */
	tryToTake(box: Box, gap = 4): Box | null {
		const [{ x: from }, { x: to }] = box;
		const free = from >= this.#from && to <= this.#to && !this.boxes.some((other) => overlap(box, other, gap));
		return free ? this.take(box) : null;
	}

	/** Takes the highest free place at x, or beside it where the picture ends. */
	place(x: number, width: number, height: number, top: number, step = 11.5): { x: number; y: number; box: Box } {
		const inside = Math.max(this.#from, Math.min(x, this.#to - width));
		for (let y = top; ; y += step) {
			const box = this.tryToTake(upright(inside, y, width, height), 5) ?? (y > top + 40 * step ? this.take(upright(inside, y, width, height)) : null);
			if (box !== null) return { x: inside, y, box };
		}
	}

	/** How far down the words reach. */
	get bottom(): number {
		return Math.max(4, ...this.boxes.flatMap((box) => box.map(({ y }) => y)));
	}
}
