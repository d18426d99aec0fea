// What a machine must lend: where programs, caches and temporary files are.
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'XDG_CACHE_HOME', 'GOROOT', 'GOPATH', 'GOCACHE', 'GOMODCACHE', 'GOPROXY'];

const FIXED = {
	LANG: 'C.UTF-8',
	LC_ALL: 'C.UTF-8',
	TZ: 'UTC',
	GOFLAGS: '-mod=readonly',
	GOTOOLCHAIN: 'local',
	GOENV: 'off',
	GOWORK: 'off',
};

/** The environment of a run: the same on every machine but for INHERITED, then what its manifest adds. */
export function fixedEnvironment(
	machine: Readonly<Record<string, string | undefined>>,
	added: Readonly<Record<string, string>> = {},
): Record<string, string> {
	const inherited = INHERITED.flatMap((name) => (machine[name] === undefined ? [] : [[name, machine[name]] as const]));
	return { ...Object.fromEntries(inherited), ...FIXED, ...added };
}
