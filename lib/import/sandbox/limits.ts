/**
 * What a child that reads may take: bytes of JavaScript objects, bytes of address space beyond what it has once it is ready (Buffers
 * included), seconds of the processor in its whole life, and from how much on it is replaced after a document. It has `startSeconds` to be ready.
 */
export const childLimits = {
  heap: 400_000_000,
  space: 768_000_000,
  processorSeconds: 300,
  tiredBytes: 500_000_000,
  tiredSeconds: 120,
  startSeconds: 60,
}

const SECONDS = 10
const SECONDS_A_MEGABYTE = 2
const MOST_SECONDS = 120

/** How long a document of so many bytes, those of documents in it included, may take, in seconds; whoever takes longer is ended. */
export function secondsFor(bytes: number): number {
  return Math.min(MOST_SECONDS, SECONDS + Math.ceil((bytes / 1_000_000) * SECONDS_A_MEGABYTE))
}
