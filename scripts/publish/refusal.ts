/** Why a push or a command is refused, in words for the author. */
export class Refusal extends Error {}
