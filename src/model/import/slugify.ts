const longest = 80;

/** A title as a file name and part of an address: lower-case ASCII letters and digits with single hyphens. */
export function slugify(title: string): string {
	const words = title
		.normalize('NFKD')
		.toLowerCase()
		// Without these, C, C++ and C# would share one name, and so would N1 and N+1.
		.replace(/\+\+/g, 'pp')
		.replace(/#/g, 'sharp')
		.replace(/(?<=\w)\+(?=\w)/g, '-plus-')
		.replace(/[\p{M}'’]/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, longest)
		.replace(/^-+|-+$/g, '');
	return words === '' ? 'topic' : words;
}

/** A slug that nothing has yet: the wanted one, or one with a number behind it. It is then taken. */
export function claimSlug(wanted: string, taken: Set<string>): string {
	let slug = wanted;
	for (let count = 2; taken.has(slug); count += 1) slug = `${wanted}-${count}`;
	taken.add(slug);
	return slug;
}
