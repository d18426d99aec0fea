import type { Garden } from '../../model/garden/types.ts';

/** What the acceptance tests of a project show of one of its files, in sentences. */
export function kitProof({ kits }: Garden, path: string, slug: string): string[] {
	const kit = kits.get(slug);
	const [, part, wrong] = new RegExp(`^projects/${slug}/(starter|solution|wrong/([^/]+))/`).exec(path) ?? [];
	if (kit === undefined || part === undefined) return [];
	if (part === 'solution') return ['With the solution all acceptance tests pass, under the race detector.'];
	if (part !== 'starter') {
		const found = kit.data.wrong.find(({ name }) => name === wrong);
		return found === undefined ? [] : [`A wrong solution on purpose, which ${found.fails} has to catch: ${found.why}`];
	}
	if (path.endsWith('_test.go')) return ['The acceptance tests fail with the starter, pass with the solution, and catch each wrong solution.'];
	return ['The starter compiles, go vet has nothing to say, and every acceptance test fails with it.'];
}
