import { z } from 'zod';

/** The fields that a schema knows at a path, such as those of one source at `['sources', 0]`. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
	if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return fieldsAt(schema.unwrap(), path);
	const [key, ...rest] = path;
	if (schema instanceof z.ZodArray) return fieldsAt(schema.element, rest);
	if (!(schema instanceof z.ZodObject)) return [];
	if (key === undefined) return Object.keys(schema.shape);
	const field = schema.shape[String(key)];
	return field === undefined ? [] : fieldsAt(field, rest);
}
