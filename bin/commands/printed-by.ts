import { vi } from 'vitest'

/** What a command printed in a test, with its answer. */
export async function printedBy(run: (args: readonly string[]) => Promise<number>, ...args: string[]) {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const code = await run(args)
  const result = { code, out: said.mock.calls.flat().join('\n'), err: complained.mock.calls.flat().join('\n') }
  said.mockRestore()
  complained.mockRestore()
  return result
}
