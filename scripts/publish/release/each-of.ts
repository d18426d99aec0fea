/** Runs `work` for each item, at most `limit` at once. The first failure is thrown when those under way have ended. */
export async function eachOf<Item>(items: readonly Item[], limit: number, work: (item: Item) => Promise<void>): Promise<void> {
	let next = 0;
	const lane = async () => {
		while (next < items.length) await work(items[next++] as Item);
	};
	const ended = await Promise.allSettled(Array.from({ length: limit }, lane));
	for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
