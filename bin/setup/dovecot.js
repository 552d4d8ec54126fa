import { existsSync } from 'node:fs'
import { run } from './run.js'
import { say } from './say.js'

const places = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot']

/** A mail server for the tests of mailboxes: one that is installed, else on Debian, for root, one that is installed now. Without any those tests say that they did not run. */
export async function needDovecot() {
  if (dovecot()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('  No Dovecot found; installing it …')
    await run('apt-get', ['update'])
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'dovecot-imapd'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  if (!dovecot()) say('  There is no Dovecot: mailboxes are not tested (on Debian: apt-get install dovecot-imapd).')
}

/** The path of Dovecot's program, or undefined. */
export function dovecot() {
  return places.find((path) => existsSync(path))
}
