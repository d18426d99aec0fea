import { chmod, chown, mkdir, rename, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { SERVERS, type Server } from '../../src/schema/example.ts';
import { findContainment, findServerUser } from './contain.ts';
import { listen, type Described, type Request } from './control.ts';
import { Instance } from './instance.ts';
import { KINDS } from './kinds.ts';
import { socketOf } from './place.ts';
import type { Terms } from './site.ts';

// node supervisor.ts FOLDER: makes the folder, prints a line when it can be asked, and looks after the servers in it.
// Its standard input is a lifeline: when the process at its other end is gone, all servers are ended, unless it was told to keep them.

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node supervisor.ts FOLDER');

const instances = new Map<string, Instance>();
let isKept = false;
let ending: Promise<void> | null = null;

const user = await findServerUser();
const terms: Terms = { folder, user, containment: await findContainment(user) };

// The folder gets its name when the supervisor listens in it: one that has its name and no listener is stale.
const draft = `${folder}.${process.pid}`;
await mkdir(draft, { mode: 0o700 });
const listener = await listen(socketOf(draft), carryOut);
try {
	if (userInfo().uid !== user.uid) {
		// The servers' user may pass through, but neither look around nor change anything.
		await chown(draft, 0, user.gid);
		await chmod(draft, 0o710);
	}
	await rename(draft, folder);
} catch (error) {
	await rm(draft, { recursive: true });
	throw error;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, shutDown);
process.stdin.on('error', loseOwner).on('close', loseOwner).resume();
console.log('ready');

function loseOwner(): void {
	if (!isKept) shutDown();
}

function shutDown(): void {
	void endAll().then(() => process.exit(0));
}

/** Ends all servers and removes the folder. From then on nobody can ask for another. */
function endAll(): Promise<void> {
	ending ??= (async () => {
		await Promise.all([...instances.values()].map((instance) => instance.remove()));
		await rm(terms.folder, { recursive: true, force: true, maxRetries: 5 });
		listener.close();
	})();
	return ending;
}

async function carryOut(message: Request): Promise<readonly Described[]> {
	if (message.do === 'down') {
		await endAll();
		// That this process is gone is the answer.
		process.exit(0);
	}
	if (ending !== null) throw new Error('the servers are being stopped');
	switch (message.do) {
		case 'start':
			return [await start(message.id, message.kind)];
		case 'restart':
			return [await restart(message.id)];
		case 'stop':
			await remove(message.id);
			return [];
		case 'keep':
			isKept = true;
			return [];
		case 'status':
			return [...instances.values()].map((instance) => instance.describe());
	}
}

/** Starts a server, joins its start, or starts it again where it ended by itself. One that fails to start is removed. */
async function start(id: string, kind: Server): Promise<Described> {
	if (!SERVERS.includes(kind)) throw new Error(`there is no server called ${String(kind)}`);
	const instance = instances.get(id) ?? new Instance(id, KINDS[kind], terms);
	instances.set(id, instance);
	try {
		await instance.settle();
		if (!instance.isUp) await instance.restart();
		return instance.describe();
	} catch (error) {
		if (instances.get(id) === instance) await remove(id);
		throw error;
	}
}

async function restart(id: string): Promise<Described> {
	const instance = instances.get(id);
	if (instance === undefined) throw new Error(`${id} is not up`);
	await instance.restart();
	return instance.describe();
}

async function remove(id: string): Promise<void> {
	const instance = instances.get(id);
	await instance?.remove();
	if (instances.get(id) === instance) instances.delete(id);
}
