import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.ts';

/** Where a site is reached: its address without a path, if it is known, and the path below which it lies. */
export interface Place {
	readonly url: string | null;
	readonly base: string;
}

export const placeFile = (home: Home): string => join(home.root, 'place.json');

export const readPlace = async (home: Home): Promise<Place> => JSON.parse(await readFile(placeFile(home), 'utf8')) as Place;

/** The address of the site, or of a page of it, as the author is told of it. */
export const addressIn = ({ url, base }: Place, path = ''): string => `${url?.replace(/\/$/, '') ?? ''}${base}${path}`;
