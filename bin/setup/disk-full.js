/** What helps when the disk is full. */
export const makeRoom = 'Free some space and start again; nothing was lost.'

/** Whether a program's or Postgres's words say that the disk is full. */
export function saysDiskFull(words) {
  return /ENOSPC|No space left|free disk space|wrote only \d+ of/.test(words)
}
