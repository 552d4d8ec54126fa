import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const values = [
  'a\r\n{"level":50,"msg":"forged"}',
  'a\n2031-03-12 admin signed in',
  '\u001b[2J\u001b[31mred\u001b]0;title\u0007',
  '"}\n{"level":60}',
  'half \ud800 a sign\0\u0085\u2028',
  '=HYPERLINK("https://evil.example/","x")',
]

test('D12: whatever is logged, each event is one line of JSON, and no sign in it moves a terminal', () => {
  const script = `const { log } = await import('#lib/platform/log.ts')
    for (const value of ${JSON.stringify(values)}) log.warn({ path: value, [value]: { origin: value } }, value)
    log.flush()`
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  const lines = stderr.split('\n').filter(Boolean)
  expect(lines).toHaveLength(values.length)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(stderr.replaceAll('\n', '')).not.toMatch(/[\0-\x1f\x7f]/)
  for (const [at, line] of lines.entries()) expect(JSON.parse(line)).toMatchObject({ level: 40, msg: values[at] })
})
