import { z } from 'zod';

/** content/examples/versions.yml: what the outputs were recorded with, by the names that `needs` uses, and `go`. */
export const versionsSchema = z.record(z.string(), z.string('a version stands in quotes: without them 15.10 is the number 15.1'));

export type Versions = Readonly<z.infer<typeof versionsSchema>>;
