/**
 * HTML without its comments, which speak to authors alone. A comment that is never closed is none:
 * it would swallow the rest of its page in silence.
 */
export const withoutComments = (html: string): string => html.replace(/<!--[\s\S]*?-->/g, '');
