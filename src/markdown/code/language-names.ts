// Written out, since the grammars take a while to load and most builds highlight nothing. A test compares it with them.
const names = new Set(`
	shellscript bash sh shell zsh css diff docker dockerfile go graphql gql html http ini properties javascript js cjs mjs jsx
	typescript ts cts mts tsx json java c lua make makefile markdown md nginx proto protobuf sql toml xml yaml yml
`.trim().split(/\s+/));

/** Whether code of a language can be highlighted; other code is shown as it is. */
export const isHighlighted = (language: string): boolean => names.has(language);
