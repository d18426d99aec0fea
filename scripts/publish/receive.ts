import type { Home } from './home.ts';
import { commitOf } from './git.ts';
import { stagePreview } from './preview.ts';
import { Refusal } from './refusal.ts';
import { stageRelease } from './release/stage-release.ts';
import { MAIN, targetOf, type Update } from './updates.ts';

/**
 * Decides whether a push is accepted: what it would publish is built and checked first. Readers see none of it yet.
 * @throws Refusal with the author's mistakes
 */
export async function receive(home: Home, updates: readonly Update[]): Promise<void> {
	for (const { ref, from, to } of updates) {
		const target = targetOf(ref);
		if (target.kind === 'site') await receiveSite(home, from, to);
		if (target.kind === 'preview' && to !== null) await stagePreview(home, target.name, to);
	}
}

async function receiveSite(home: Home, from: string | null, to: string | null): Promise<void> {
	if (to === null) throw new Refusal('main is what readers see, and cannot be deleted');
	// Another push may have been accepted while this one waited for it.
	if ((await commitOf(home, MAIN)) !== from) throw new Refusal('main has moved meanwhile: fetch it, put your commits on top, and push again');
	await stageRelease(home, to, { promises: true });
}
