import { getGarden } from '../adapters/astro/get-garden.ts';
import { curriculumJson } from '../views/data/curriculum-json.ts';

export const GET = async () => Response.json(curriculumJson(await getGarden()));
