import { hash } from 'node:crypto';

const digests = new Map<string, string>();

/** SHA-256 of a text of the content, which several keys are made of: hashed once a process. */
export function digestOf(text: string): string {
	const digest = digests.get(text) ?? hash('sha256', text, 'base64url');
	digests.set(text, digest);
	return digest;
}
