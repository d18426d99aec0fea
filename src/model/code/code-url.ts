const hex = (byte: number): string => `~${byte.toString(16).padStart(2, '0')}`;

// Hosts, browsers and build tools disagree on percent signs in paths: what an address cannot hold is written ~20.
const escape = (path: string): string => path.replace(/[^\w./-]/gu, (character) => [...new TextEncoder().encode(character)].map(hex).join(''));

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

/** The address of the page that shows a whole file, by the file's path below content/: `/code/examples/redis/main.go/`. */
export const codeUrl = (path: string): string => `/code/${escape(path)}/`;

/**
 * The address of the file itself. It lies in the folder of its page, where no other file can stand, and ends in .txt:
 * every host serves that as plain text, whatever the file holds.
 */
export const rawUrl = (path: string): string => `${codeUrl(path)}${escape(nameOf(path))}.txt`;
