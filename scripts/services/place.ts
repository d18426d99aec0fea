import { createHash, randomBytes } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** How the folders of supervisors begin, in the folder for temporary files. */
export const PREFIX = 'backend-mastery-services-';

const checkout = new URL('../..', import.meta.url).pathname;

/** The folder of the servers that `up` starts: one for each user and checkout. */
export const keptFolder = (): string =>
	join(tmpdir(), `${PREFIX}${userInfo().uid}-${createHash('sha256').update(checkout).digest('hex').slice(0, 12)}`);

/** A new name for the folder of servers that belong to a process. */
export const ownedFolder = (parent = tmpdir()): string => join(parent, `${PREFIX}${randomBytes(6).toString('hex')}`);

/** Where a supervisor listens for requests. */
export const socketOf = (folder: string): string => join(folder, 'control');
