import { runOf } from '../../model/code/block-origin.ts';
import { codeUrl, rawUrl } from '../../model/code/code-url.ts';
import { proofsOf, type Proof } from '../../model/examples/proofs.ts';
import type { Garden } from '../../model/garden/types.ts';
import { pageMeta, type PageMeta } from '../page/page-meta.ts';
import { lineOf } from '../topic-link.ts';
import { count } from '../words.ts';
import { kitProof } from './kit-proof.ts';
import { runView, type FileLink, type RunView } from './run-view.ts';
import { sizeInWords } from './size.ts';

/** All that the page of a whole file shows. */
export interface CodeView {
	readonly name: string;
	readonly path: string;
	readonly text: string;
	/** The example or project that it belongs to, by its title. */
	readonly owner: { readonly kind: 'Example' | 'Project'; readonly title: string; readonly url: string | null } | null;
	readonly lines: string;
	readonly size: string;
	readonly raw: string;
	readonly shownBy: readonly { readonly title: string; readonly url: string }[];
	/** Colour class of the line that its first page belongs to; null where it has none. */
	readonly line: string | null;
	/** The other files of its example or its part of a project, and itself. */
	readonly files: readonly (FileLink & { readonly current: boolean })[];
	/** Whether it is the recorded output of a run. */
	readonly recorded: boolean;
	/** What proves it, in sentences; runs are told apart. */
	readonly proofs: readonly string[];
	readonly runs: readonly RunView[];
}

/** The folder of an example or a project that a file lies in. */
const folderOf = (path: string): string => /^(?:examples|projects)\/[^/]+(?=\/)/.exec(path)?.[0] ?? '';

/** The files that belong together: a starter is read without its solution. */
const partOf = (path: string): string => /^projects\/[^/]+\/(?:starter|solution|wrong\/[^/]+)(?=\/)/.exec(path)?.[0] ?? folderOf(path);

/** @throws Error where the file has no page. */
export function codeView(garden: Garden, path: string): CodeView {
	const { files, code } = garden;
	const [text, entries] = [files.get(path), code.pages.get(path)];
	if (text === undefined || entries === undefined) throw new Error(`There is no page of the file "${path}"`);
	const part = partOf(path);
	const proofs = proofsOf(path, files, code.examples);
	return {
		name: path.split('/').at(-1) ?? path,
		path,
		text,
		owner: ownerOf(garden, folderOf(path)),
		lines: count(text.split('\n').length - (text.endsWith('\n') ? 1 : 0), 'line'),
		size: sizeInWords(text),
		raw: rawUrl(path),
		shownBy: entries.map(({ title, url }) => ({ title, url })),
		line: entries.map((entry) => lineOf(garden, entry)).find((line) => line !== null) ?? null,
		files: [...code.pages.keys()].filter((other) => part !== '' && other.startsWith(`${part}/`))
			.map((other) => ({ name: other.slice(part.length + 1), url: codeUrl(other), current: other === path })),
		recorded: runOf(path, code.examples) !== null,
		proofs: proofs.flatMap((proof) => sentence(garden, path, proof)),
		runs: proofs.flatMap((proof) => (proof.kind === 'run' ? [runView(garden, proof.example, proof.run)] : [])),
	};
}

function ownerOf({ code, targets }: Garden, folder: string): CodeView['owner'] {
	const example = [...code.examples.values()].find((candidate) => candidate.folder === folder);
	if (example !== undefined) return { kind: 'Example', title: example.data.title, url: null };
	const project = targets.get(`${folder}/index.md`)?.entry;
	return project === undefined || project === null ? null : { kind: 'Project', title: project.title, url: project.url };
}

function sentence(garden: Garden, path: string, proof: Proof): string[] {
	if (proof.kind === 'kit') return kitProof(garden, path, proof.project);
	if (proof.kind === 'validation') return [`The real parser of its format (${proof.as}) reads it and refuses unknown keys.`];
	if (proof.kind === 'run') return [];
	if (path.endsWith('_test.go')) return ['Its tests run under the race detector, and go vet has nothing to say.'];
	return ['It compiles with the module of all examples, and neither gofmt nor go vet has anything to say.'];
}

/** The head of a file's page. Search engines are led to the pages that explain the file, and leave this one out. */
export function codeMeta(garden: Garden, { name, path }: CodeView): PageMeta {
	const description = `The whole of ${path}, and what proves it.`;
	return pageMeta(garden, { url: codeUrl(path), title: name, description, kind: 'Code', line: null, jsonLd: null, indexed: false });
}
