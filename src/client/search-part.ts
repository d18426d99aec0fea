/**
 * The part of a page that a script needs.
 * @throws Error where the markup lacks it
 */
export function part<Kind extends HTMLElement>(within: ParentNode, selector: string): Kind {
	const found = within.querySelector<Kind>(selector);
	if (found === null) throw new Error(`Search lacks its ${selector}`);
	return found;
}
