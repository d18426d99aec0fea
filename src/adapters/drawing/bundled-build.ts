// Pages are bundled apart from what runs beside them, so a variable of this module would be one in each of them.
const BUNDLED = Symbol.for('garden:bundled');
const shared = globalThis as { [BUNDLED]?: true };

/** Says that the pages of this process are drawn by kept code: the collections that were bundled with it are of then. */
export const beginBundled = (): void => void (shared[BUNDLED] = true);

/** Whether the pages of this process are drawn by kept code. */
export const isBundled = (): boolean => shared[BUNDLED] === true;
