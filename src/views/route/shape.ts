/** The measures of one drawing of the route, in its own units (pixels where it is drawn full size). */
export interface Shape {
	readonly width: number;
	/** Where the rows begin and end. */
	readonly left: number;
	readonly right: number;
	/** Where the line runs down from row to row. */
	readonly leftBend: number;
	readonly rightBend: number;
	readonly radius: number;
	readonly rowsPerMonth: number;
}

/** Six rows, one a month, for a wide page. */
export const wideShape: Shape = { width: 1248, left: 110, right: 1106, leftBend: 72, rightBend: 1204, radius: 38, rowsPerMonth: 1 };

/** Two rows a month, for a page half as wide, so that names keep their size. */
export const narrowShape: Shape = { width: 704, left: 110, right: 574, leftBend: 72, rightBend: 660, radius: 38, rowsPerMonth: 2 };

/** How labels lean, in degrees, and the same as a direction along the text and across it. */
export const lean = 38;
const radians = (lean * Math.PI) / 180;
export const along = { x: Math.cos(radians), y: -Math.sin(radians) };
export const across = { x: Math.sin(radians), y: Math.cos(radians) };

export const markRadius = 6.5;
export const labelSize = 13;
export const labelHeight = 14;
/** Room for a finished topic, which takes no time. */
export const doneSpace = 26;
/** No station is nearer to the next than its mark allows. */
export const leastSpace = 16;
export const leastInterchangeSpace = 30;
/** How far a siding lies above its line. */
export const sidingHeight = 16;

/** A number as an attribute holds it: to a tenth. */
export const rounded = (value: number): number => Math.round(value * 10) / 10 + 0;
