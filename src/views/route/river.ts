import type { Axis } from './axis.ts';
import { rounded, sidingHeight, type Shape } from './shape.ts';

/** A place on the line. Rows run to the right and to the left in turn. */
export interface Place {
	readonly row: number;
	readonly x: number;
	/** 1 where the row runs to the right, -1 where it runs to the left. */
	readonly direction: 1 | -1;
}

/** A part of one row. */
export interface Piece {
	readonly row: number;
	readonly from: number;
	readonly to: number;
}

type Length = Pick<Axis, 'rowLength' | 'rows'>;

const directionOf = (row: number): 1 | -1 => (row % 2 === 0 ? 1 : -1);

/** Where a distance along the line lies. The end of a row belongs to that row. */
export function placeAt(distance: number, { rowLength, rows }: Length, shape: Shape): Place {
	const row = Math.min(rows - 1, Math.max(0, Math.ceil(distance / rowLength - 1e-6) - 1));
	const inRow = distance - row * rowLength;
	const direction = directionOf(row);
	return { row, direction, x: direction === 1 ? shape.left + inRow : shape.right - inRow };
}

/** A part of the line, cut at the ends of rows. */
export function piecesOf(from: number, to: number, { rowLength, rows }: Length): Piece[] {
	const first = Math.min(rows - 1, Math.floor(from / rowLength + 1e-6));
	const last = Math.min(rows - 1, Math.max(first, Math.ceil(to / rowLength - 1e-6) - 1));
	return Array.from({ length: last - first + 1 }, (_, index) => {
		const row = first + index;
		return { row, from: Math.max(from, row * rowLength), to: row === last ? to : (row + 1) * rowLength };
	});
}

const ends = ({ row, from, to }: Piece, { rowLength }: Length, shape: Shape): [number, number] => {
	const place = (distance: number) => {
		const inRow = distance - row * rowLength;
		return directionOf(row) === 1 ? shape.left + inRow : shape.right - inRow;
	};
	return [place(from), place(to)];
};

/** The path of a part of the line, with the bends it takes. `rowY` holds the height of each row. */
export function linePath(from: number, to: number, length: Length, shape: Shape, rowY: readonly number[]): string {
	const pieces = piecesOf(from, to, length);
	return pieces.map((piece, index) => {
		const [start, end] = ends(piece, length, shape);
		const y = rowY[piece.row] ?? 0;
		const before = index === 0 ? `M${rounded(start)} ${rounded(y)}` : '';
		const bend = index < pieces.length - 1 ? bendPath(piece.row, shape, rowY) : '';
		return `${before}H${rounded(end)}${bend}`;
	}).join('');
}

function bendPath(row: number, shape: Shape, rowY: readonly number[]): string {
	const direction = directionOf(row);
	const radius = shape.radius;
	const x = direction === 1 ? shape.rightBend : shape.leftBend;
	const bottom = rowY[row + 1] ?? 0;
	const sweep = direction === 1 ? 1 : 0;
	const arc = `a${radius} ${radius} 0 0 ${sweep} `;
	return `H${rounded(x - direction * radius)}${arc}${direction * radius} ${radius}V${rounded(bottom - radius)}${arc}${-direction * radius} ${radius}`;
}

/** The path of a siding beside a part of the line: it leaves and joins again in every row it touches. */
export function sidingPath(from: number, to: number, length: Length, shape: Shape, rowY: readonly number[]): string {
	return piecesOf(from, to, length).map((piece) => {
		const [start, end] = ends(piece, length, shape);
		const way = Math.sign(end - start);
		const ramp = Math.min(sidingHeight, Math.abs(end - start) / 3);
		const y = rowY[piece.row] ?? 0;
		return `M${rounded(start)} ${rounded(y)}L${rounded(start + way * ramp)} ${rounded(y - sidingHeight)}H${rounded(end - way * ramp)}L${rounded(end)} ${rounded(y)}`;
	}).join('');
}
