import { BODY_ISSUES } from './body-table.ts';
import { GARDEN_ISSUES } from './garden-table.ts';

export type { Severity } from './template.ts';

/** Every mistake the garden can find, by its code; each code has a page in docs/errors. */
export const ISSUES = { ...GARDEN_ISSUES, ...BODY_ISSUES };

export type IssueCode = keyof typeof ISSUES;
