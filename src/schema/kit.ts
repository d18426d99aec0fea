import { z } from 'zod';
import { SERVERS } from './example.ts';

const test = z.string().regex(/^Test[A-Z]\w*$/, 'a test is named as in Go, such as TestTransferIsAtomic');

const name = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name has lower-case letters, digits and single hyphens');

/** content/projects/NAME/kit.yml: what the acceptance tests of a project ask for, and the mistakes that they catch. */
export const kitSchema = z.strictObject({
	needs: z.array(z.enum(SERVERS)).min(1),
	/** Servers that the tests restart or break, so that nothing else may use them meanwhile. */
	disturbs: z.array(z.enum(SERVERS)).default([]),
	/** Each requirement with the acceptance test that shows it. */
	requirements: z.array(z.strictObject({ id: z.string().regex(/^R\d+$/, 'a requirement is R1, R2, …'), test, text: z.string().min(1) })).min(1),
	/** Wrong solutions: wrong/NAME holds the files that differ from the solution. `fails` is the test that catches it. */
	wrong: z.array(z.strictObject({ name, fails: test, why: z.string().min(1) })).min(3, 'at least three wrong solutions'),
});

export type KitData = z.infer<typeof kitSchema>;
