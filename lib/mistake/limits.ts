/** How much a reader may write, in UTF-16 code units: what the form allows and the report checks. */
export const MISTAKE_LIMITS = { message: 4_000, contact: 200 } as const
