/** Decoding takes memory, and the desk has other work: no more than two pictures are made at once, the others wait in line. */
const MOST = 2

let working = 0
const line: (() => void)[] = []

/** Runs `work` when it is its turn. */
export async function twoAtOnce<T>(work: () => Promise<T>): Promise<T> {
  // A place is handed on to the next in line and not given back, so that no newcomer slips in between.
  if (working === MOST) await new Promise<void>((resolve) => line.push(resolve))
  else working += 1
  try {
    return await work()
  } finally {
    const next = line.shift()
    if (next) next()
    else working -= 1
  }
}
