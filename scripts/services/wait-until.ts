import { setTimeout as delay } from 'node:timers/promises';

const PAUSE_MS = 25;
const LIMIT_MS = 120_000;

/** Asks again and again until the answer is yes. @throws Error at the limit, with the reason of the last refusal. */
export async function waitUntil(what: string, isSo: () => Promise<boolean>): Promise<void> {
	const end = Date.now() + LIMIT_MS;
	for (;;) {
		if (await isSo()) return;
		if (Date.now() > end) throw new Error(`${what} did not happen within ${LIMIT_MS / 1000} s`);
		await delay(PAUSE_MS);
	}
}
