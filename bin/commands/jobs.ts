/** `copydesk jobs run`: the jobs process by itself, for a newsroom that runs its parts separately. Ctrl-C lets what is under way finish. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== 'run') {
    console.error('Usage: copydesk jobs run')
    return 2
  }
  await import('#lib/jobs/main.ts')
  return new Promise(() => undefined)
}
