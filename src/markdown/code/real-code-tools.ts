import type { CodeTools } from './code-tools.ts';
import { drawDiagram } from './diagram.ts';
import { tokenise } from './tokenise.ts';

/** Shiki and Graphviz, at work. */
export const codeTools: CodeTools = { tokenise, drawDiagram };
