/** Why a command cannot run, as one sentence for the user. Thrown by commands, caught in `main` alone. */
export class Refusal extends Error {}
