import { getGarden } from '../adapters/astro/get-garden.ts';
import { llmsText } from '../views/data/llms.ts';

export const GET = async () => new Response(llmsText(await getGarden()));
