import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** The jobs process with the memory that `npm start` gives it, working on this process's database; resolves once it works. */
export async function startJobs(): Promise<ChildProcess> {
  const root = resolve(import.meta.dirname, '..')
  const child = spawn(process.execPath, ['--max-old-space-size=256', 'lib/jobs/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await new Promise<void>((done) =>
    child.stdout?.on('data', (chunk) => {
      if (/^ready jobs/m.test(String(chunk))) done()
    }),
  )
  return child
}
