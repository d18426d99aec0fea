import { getGarden } from '../adapters/astro/get-garden.ts';
import { searchTitles } from '../views/search/search-titles.ts';

export const GET = async () => Response.json(searchTitles(await getGarden()));
