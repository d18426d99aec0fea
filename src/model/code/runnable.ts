// What readers would run or apply, by every name that a fence may give it. Highlighters know most of these by two or three.
const names: Readonly<Record<string, readonly string[]>> = {
	dockerfile: ['docker', 'containerfile'],
	go: ['golang'],
	javascript: ['js', 'mjs', 'cjs', 'jsx'],
	makefile: ['make', 'mk'],
	nginx: ['nginxconf'],
	lua: [],
	promql: [],
	python: ['py', 'python3'],
	redis: [],
	shell: ['sh', 'bash', 'zsh', 'shellscript', 'console', 'shellsession'],
	sql: ['postgresql', 'postgres', 'psql', 'plpgsql', 'pgsql', 'mysql', 'sqlite'],
	typescript: ['ts', 'mts', 'cts', 'tsx'],
	// Workflows, Compose files, Kubernetes objects and alerting rules: a mistake in one is a mistake in production.
	yaml: ['yml', 'compose', 'kubernetes'],
};

const runnable = new Set(Object.entries(names).flatMap(([language, aliases]) => [language, ...aliases]));

/** Whether a reader would run a language: what is typed into a page in it needs a file or a reason. */
export const isRunnable = (language: string): boolean => runnable.has(language);
