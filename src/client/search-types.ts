/** Pagefind's interface in the browser, as far as it is used here. */
export interface Pagefind {
	options(options: object): Promise<void>;
	/** Searches another index along with the first. */
	mergeIndex(path: string, options: object): Promise<void>;
	search(term: string | null, options?: { readonly filters?: Filters }): Promise<{ readonly results: readonly Hit[] }>;
	preload(term: string): Promise<void>;
	destroy(): Promise<void>;
}

/** What narrows a search, by the names that the index gives to its filters. */
export type Filters = Readonly<Partial<Record<'kind' | 'section' | 'state', string>>>;

/** A page that was found; its text is loaded on demand. */
export interface Hit {
	readonly id: string;
	readonly score: number;
	data(): Promise<FoundPage>;
}

export interface FoundPage {
	readonly url: string;
	readonly excerpt: string;
	readonly meta: { readonly title: string; readonly summary?: string; readonly terms?: string };
	readonly filters: Readonly<Partial<Record<string, readonly string[]>>>;
	readonly sub_results: readonly FoundPart[];
}

/** A heading of a page below which words were found. */
export interface FoundPart {
	/** Where the words stand below the heading, and how much each place says. */
	readonly weighted_locations: readonly { readonly balanced_score: number }[];
	readonly title: string;
	readonly url: string;
	readonly excerpt: string;
}
