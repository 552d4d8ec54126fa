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

/** Ends with one clear line: what is wrong and the way out. */
export function giveUp(problem, wayOut) {
  process.stderr.write(`\ncopydesk: ${problem}\n${wayOut ? `  ${wayOut}\n` : ''}`)
  process.exit(1)
}
