import { curriculumJsonSchema } from '../views/data/curriculum-schema.ts';

export const GET = () => Response.json(curriculumJsonSchema());
