import { commitOf } from './git.ts';
import type { Home } from './home.ts';
import { addressIn, readPlace } from './place.ts';
import { removePreview, showPreview } from './preview.ts';
import { publish } from './publish-release.ts';
import { stageRelease } from './release/stage-release.ts';
import { MAIN, targetOf, type Update } from './updates.ts';

/** Shows what an accepted push has built, and tells its author what changed. */
export async function received(home: Home, updates: readonly Update[]): Promise<void> {
	const place = await readPlace(home);
	for (const { ref, to } of updates) {
		const target = targetOf(ref);
		// Where two pushes came close together, what counts is where the branch points now.
		const commit = target.kind === 'site' ? await commitOf(home, MAIN) : to;
		if (target.kind === 'site' && commit !== null) await publish(home, await stageRelease(home, commit, { promises: true }));
		if (target.kind === 'preview' && commit !== null) {
			await showPreview(home, target.name, commit);
			console.error(`preview at ${addressIn(place, `preview/${target.name}/`)}`);
		}
		if (target.kind === 'preview' && commit === null) {
			await removePreview(home, target.name);
			console.error(`the preview ${target.name} is gone`);
		}
	}
}
