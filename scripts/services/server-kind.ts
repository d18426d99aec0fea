/** Where one server lives: its folder, its ports, and what was agreed when it was set up. */
export interface Site {
	/** Its own folder, which the server's user may write to. */
	readonly folder: string;
	/** One free port of 127.0.0.1 for each of the kind's roles. */
	readonly ports: Readonly<Record<string, number>>;
	/** A password that was made for it. */
	readonly secret: string;
	/** Writes a file of its folder, readable by the server's user. */
	write(name: string, text: string): Promise<void>;
	/** Runs a program to its end as the server's user. */
	run(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
}

/** A program to start, without a shell. */
export interface Launch {
	readonly program: string;
	readonly args: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
}

/** How one kind of server is set up, started and asked. */
export interface ServerKind {
	/** What it listens for: one free port each. */
	readonly roles: readonly string[];
	/** Writes its configuration and makes its data, once. @throws Error naming a missing program */
	prepare(site: Site): Promise<void>;
	launch(site: Site): Promise<Launch>;
	/** Whether it does its work. An error counts as no. */
	answers(site: Site): Promise<boolean>;
	/** The environment variables by which clients find it. The first is its address. */
	variables(site: Site): Record<string, string>;
	version(site: Site): Promise<string>;
}

/** The port of a role. */
export function portOf({ ports }: Site, role: string): number {
	const port = ports[role];
	if (port === undefined) throw new Error(`no port was chosen for ${role}`);
	return port;
}
