/** Shortest and longest password, in characters after normalisation. By itself, so that a form in the browser may know them. */
export const passwordLength = { min: 12, max: 256 } as const
