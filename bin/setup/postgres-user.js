import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { run } from './run.js'
import { giveUp } from './say.js'

/** Postgres refuses to run as root: there it runs as the user postgres if the machine has one, else as nobody. Else as whoever we are. */
export async function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    if (uid.code === 0) return { uid: Number(uid.output), gid: Number(gid.output) }
  }
  return giveUp(
    'Postgres does not run as root, and there is no other user.',
    'Run the command as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the user may enter every folder down to this one. Not so below /root, which is closed to everyone else. */
export function canReach(folder, user) {
  if (user.uid === undefined) return true
  const { mode, uid, gid } = statSync(folder)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  const parent = dirname(folder)
  return (mode & bit) !== 0 && (parent === folder || canReach(parent, user))
}

/** Where things lie that the unprivileged user must reach and cannot where they are. */
export const reachable = '/var/lib/copydesk'
