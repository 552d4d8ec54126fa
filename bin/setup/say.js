import { makeRoom, saysDiskFull } from './disk-full.js'

/** One line of what is going on, so that nobody wonders whether it hangs. */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** Runs a step and says what it did and how long it took. A step that returns false had nothing to do and stays silent. */
export async function step(text, work) {
  const began = Date.now()
  const result = await work()
  if (result !== false) say(`  ${text} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return result
}

/** What is not our mistake and a person can put right: told in a line, with the way out. */
class Trouble extends Error {}

/** Ends what goes on, up to `command`, with what is wrong and the way out. */
export function giveUp(problem, wayOut) {
  throw new Trouble(wayOut ? `${problem}\n  ${wayOut}` : problem)
}

/** Runs a whole command. Trouble ends it with its own words; anything else is a mistake of ours and shows where. */
export async function command(work) {
  try {
    return await work()
  } catch (error) {
    const full = !(error instanceof Trouble) && saysDiskFull(String(error))
    if (!(error instanceof Trouble) && !full) throw error
    process.stderr.write(`\ncopydesk: ${full ? `The disk is full.\n  ${makeRoom}` : error.message}\n`)
    return process.exit(1)
  }
}
