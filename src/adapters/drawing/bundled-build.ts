// Pages are bundled apart from what runs beside them, so a variable of this module would be one in each of them.
const REDRAW = Symbol.for('garden:redraw');
const shared = globalThis as { [REDRAW]?: true };

/** Says that the pages of this process are drawn by kept code: the collections that were bundled with it are of then. */
export const beginRedraw = (): void => void (shared[REDRAW] = true);

/** Whether the pages of this process are drawn by kept code. */
export const isRedraw = (): boolean => shared[REDRAW] === true;
