import type { Home } from './home.ts';
import { addressIn, readPlace } from './place.ts';
import { pruneReleases } from './release/clean-up.ts';
import { flip } from './release/flip.ts';
import { liveRelease, type Release } from './release/release.ts';

/** Shows a release to readers, and says what it changes for them. What is live already stays as it is. */
export async function publish(home: Home, release: Release): Promise<void> {
	const live = await liveRelease(home);
	if (live?.id === release.id) {
		console.error(`${release.commit.slice(0, 12)} is live already`);
		return;
	}
	await flip(home, release);
	// A release that readers have seen before was not made just now.
	if (release.published === 0) for (const line of release.changes) console.error(line);
	const made = release.published === 0 ? `, ${((Date.now() - release.begun) / 1000).toFixed(1)} s after the push came in` : '';
	console.error(`${release.commit.slice(0, 12)} is live at ${addressIn(await readPlace(home))}${made}`);
	await pruneReleases(home);
}
