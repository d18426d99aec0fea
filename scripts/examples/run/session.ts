/** A session that is to be run, and where. */
export interface SessionJob {
	readonly file: string;
	/** The script's text. */
	readonly text: string;
	/** A fresh folder for what a shell writes; the example's own folder for the clients of servers. */
	readonly cwd: string;
	readonly env: Record<string, string>;
}

/** Takes the next piece of the transcript. */
export type Written = (text: string) => void;
