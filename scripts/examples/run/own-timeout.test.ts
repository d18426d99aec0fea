import { expect, test } from 'vitest';
import { endsItsWaits } from './own-timeout.ts';

test.each([
	[['begin;', 'update t set n = 1;'], false],
	[["set lock_timeout = '50ms';"], true],
	[['SET SESSION statement_timeout TO 100;', 'select 1;'], true],
	[["set lock_timeout = '50ms';", 'set lock_timeout = 0;'], false],
	[["set lock_timeout = '50ms';", 'reset lock_timeout;'], false],
	[["set lock_timeout = '50ms';", 'reset all;'], false],
	[['begin;', "set local lock_timeout = '50ms';"], true],
	[['begin;', "set local lock_timeout = '50ms';", 'rollback to savepoint a;'], true],
	[['begin;', "set local lock_timeout = '50ms';", 'commit;'], false],
	[["set idle_in_transaction_session_timeout = '1s';"], false],
])('a session that was told %j ends its waits itself: %s', (statements, expected) => {
	expect(endsItsWaits(statements)).toBe(expected);
});
