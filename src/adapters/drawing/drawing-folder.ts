import { join } from 'node:path';

/** Where the code that draws pages is kept, if any is. */
export const drawingFolder = (cache: string): string => join(cache, 'drawing');
