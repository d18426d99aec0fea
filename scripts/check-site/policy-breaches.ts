import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { inlineScripts } from '../../src/adapters/security/inline-scripts.ts';

// Data for search engines is no script that runs.
const runs = ({ tagName, properties }: Element) => tagName === 'script' && properties['type'] !== 'application/ld+json';

/** What the content security policy would keep from working: inline styles and scripts, and files of other sites. */
export function breachesOf(element: Element): string[] {
	const { tagName, properties } = element;
	const found: string[] = [];
	if (tagName === 'style' || properties['style'] !== undefined) found.push(`an inline style on <${tagName}>`);
	if (runs(element) && properties['src'] === undefined && !inlineScripts.includes(toString(element))) found.push('an inline script');
	for (const name of Object.keys(properties)) if (/^on[A-Z]/.test(name)) found.push(`the handler ${name} on <${tagName}>`);
	const loads = tagName === 'link' ? (isLoaded(properties['rel']) ? properties['href'] : undefined) : properties['src'];
	if (typeof loads === 'string' && /^(?:https?:)?\/\//.test(loads)) found.push(`${loads} comes from another site`);
	return found;
}

const isLoaded = (rel: unknown): boolean => Array.isArray(rel) && rel.some((name) => ['stylesheet', 'preload', 'modulepreload', 'icon', 'manifest'].includes(String(name)));
