import { text } from 'node:stream/consumers';
import { commitOf, git } from './git.ts';
import { homeAt, type Home } from './home.ts';
import { publish } from './publish-release.ts';
import { receive } from './receive.ts';
import { received } from './received.ts';
import { Refusal } from './refusal.ts';
import { removeLeftovers } from './release/clean-up.ts';
import { listReleases, liveRelease } from './release/release.ts';
import { isDue, stageRelease } from './release/stage-release.ts';
import { readUpdates } from './updates.ts';

// Run by locked.sh: the folder of the site, what to do, and for `publish` the name of a commit.
const [root = '', verb = '', name = ''] = process.argv.slice(2);
const home = homeAt(root);

const verbs: Readonly<Record<string, (home: Home) => Promise<void>>> = {
	async receive() {
		await removeLeftovers(home);
		await receive(home, readUpdates(await text(process.stdin)));
	},
	async received() {
		await received(home, readUpdates(await text(process.stdin)));
	},
	async publish() {
		const commit = await commitOf(home, name);
		if (commit === null) throw new Refusal(`there is no commit ${JSON.stringify(name)} in the site's repository`);
		await removeLeftovers(home);
		await publish(home, await stageRelease(home, commit, { promises: false }));
	},
	async due() {
		const live = await liveRelease(home);
		if (live === null || !isDue(live, Date.now())) return;
		await removeLeftovers(home);
		await publish(home, await stageRelease(home, live.commit, { promises: true }));
	},
	async list() {
		const live = await liveRelease(home);
		for (const release of (await listReleases(home)).filter(({ published }) => published > 0)) {
			const subject = (await git(home, 'log', '-1', '--format=%s', release.commit)).trim();
			console.log(`${release.id === live?.id ? '*' : ' '} ${release.commit}  ${new Date(release.published).toISOString()}  ${subject}`);
		}
	},
};

try {
	const run = verbs[verb];
	if (run === undefined) throw new Error(`"${verb}" is none of ${Object.keys(verbs).join(', ')}`);
	await run(home);
} catch (error) {
	// An author is told what to mend; what went wrong here is shown with the place where it did.
	console.error(error instanceof Refusal ? error.message : error);
	process.exitCode = 1;
}
