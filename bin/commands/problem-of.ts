const said: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not reach it',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
}

/** What the operating system says, in plain words; anything it does not say is a mistake of ours and thrown on. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
  return said[String(error.code)] ?? String(error.code)
}
