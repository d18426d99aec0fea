const setting = /\bset\s+(?:session\s+|(local)\s+)?(lock_timeout|statement_timeout)\s*(?:=|\bto\b)\s*'?(\w+)/gi;
const end = /\b(?:commit|rollback|abort|end)\b(?!\s+to\b)/i;

/**
 * Whether a session ends its own waits, by `lock_timeout` or `statement_timeout`, as told by its statements so far.
 * The server must not be asked for it: that would disturb what the session does.
 */
export function endsItsWaits(statements: readonly string[]): boolean {
	const set = { session: new Set<string>(), local: new Set<string>() };
	for (const statement of statements) {
		for (const [, local, name = '', value = ''] of statement.matchAll(setting)) {
			const kept = local === undefined ? set.session : set.local;
			if (/^(?:0\w*|default)$/i.test(value)) kept.delete(name.toLowerCase());
			else kept.add(name.toLowerCase());
		}
		for (const [, name = ''] of statement.matchAll(/\breset\s+(\w+)/gi)) {
			if (name.toLowerCase() === 'all') set.session.clear();
			else set.session.delete(name.toLowerCase());
		}
		if (end.test(statement)) set.local.clear();
	}
	return set.session.size + set.local.size > 0;
}
