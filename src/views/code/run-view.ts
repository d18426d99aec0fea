import { codeUrl } from '../../model/code/code-url.ts';
import { describeRun, writeCommand } from '../../model/examples/describe-run.ts';
import type { Example } from '../../model/examples/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import type { Normaliser, Run } from '../../schema/example.ts';
import { toolInWords } from '../proof/tools.ts';
import { joinWords } from '../words.ts';

/** A file of the site by its name and the address of its page; null where it has none. */
export interface FileLink {
	readonly name: string;
	readonly url: string | null;
}

/** How a run of an example is made, and what is compared. */
export interface RunView {
	/** The command as typed, with its environment; or the client that is given the session. */
	readonly command: string;
	readonly session: FileLink | null;
	/** Programs beside it, as typed. */
	readonly beside: readonly { readonly command: string; readonly port: number }[];
	/** The servers that it finds, with versions; empty where it needs none. */
	readonly servers: string;
	readonly exit: number;
	readonly record: FileLink;
	readonly normalise: readonly Normaliser[];
}

const linkTo = ({ code }: Garden, path: string): FileLink => ({
	name: path.split('/').at(-1) ?? path,
	url: code.pages.has(path) ? codeUrl(path) : null,
});

/** Says how a run is made. */
export function runView(garden: Garden, { folder, data }: Example, run: Run): RunView {
	const session = run.session === undefined ? null : `${folder}/${run.session}`;
	const environment = Object.entries(run.env).map(([name, value]) => `${name}=${writeCommand([value])} `).join('');
	const script = session === null ? '' : (garden.files.get(session) ?? '');
	return {
		command: environment + describeRun(run, script),
		session: session === null ? null : linkTo(garden, session),
		beside: run.start.map(({ command, port }) => ({ command: writeCommand(command), port })),
		servers: joinWords(data.needs.map((need) => toolInWords(garden, need))),
		exit: run.exit,
		record: linkTo(garden, `${folder}/${run.name}.out`),
		normalise: run.normalise,
	};
}
