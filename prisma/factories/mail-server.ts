import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { dovecot } from '../../bin/setup/dovecot.js'
import { makeCertificate, trust } from './certificate.ts'

export type MailServer = {
  port: number
  user: string
  password: string
  /** Puts a letter into a folder of the mailbox. */
  deliver: (letter: string, folder?: string) => void
  /** What stands in the mailbox, as its files are named: what is marked or gone shows. */
  names: () => string[]
  /** Numbers all letters anew, as a server that was set up again does. */
  renumber: () => void
  stop: () => Promise<void>
}

export const hasMailServer = dovecot() !== undefined

const user = 'desk@paper.test'
const password = 'a-mailbox-for-tests'

/** A real IMAP server on this machine's loopback, over TLS with a certificate that this process trusts. */
export async function mailServer(): Promise<MailServer> {
  const program = dovecot()
  if (!program) throw new Error('there is no Dovecot')
  const base = mkdtempSync(join(tmpdir(), 'copydesk-mail-'))
  chmodSync(base, 0o755)
  const port = await freePort()
  trust(makeCertificate(base))
  const mail = join(base, 'mail')
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(mail, part), { recursive: true })
  writeFileSync(join(base, 'conf'), configuration(base, port))
  own(mail)
  const server = spawn(program, ['-F', '-c', join(base, 'conf')], { stdio: 'ignore' })
  const ended = new Promise<void>((done) => server.on('exit', () => done()))
  await reachable(port)
  let count = 0
  return {
    port,
    user,
    password,
    deliver: (letter, folder = '') => {
      count += 1
      const to = folder === '' ? mail : join(mail, `.${folder}`)
      for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(to, part), { recursive: true })
      const file = join(to, 'new', `${String(1_900_000_000 + count)}.M${count}P1.paper`)
      writeFileSync(file, letter)
      own(to)
    },
    names: () =>
      execFileSync('find', [mail, '-name', '*.paper*'], { encoding: 'utf8' }).split('\n').filter(Boolean).sort(),
    renumber: () => {
      for (const file of [
        'dovecot-uidlist',
        'dovecot-uidvalidity',
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.cache',
      ])
        rmSync(join(mail, file), { force: true })
      execFileSync('find', [mail, '-name', 'dovecot*', '-delete'])
    },
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      rmSync(base, { recursive: true, force: true })
    },
  }
}

const isRoot = process.getuid?.() === 0
/** Dovecot gives no mailbox to root: on Debian `mail` has this number. */
const MAIL = 8

function own(folder: string): void {
  if (!isRoot) return
  chownSync(folder, MAIL, MAIL)
  execFileSync('chown', ['-R', `${MAIL}:${MAIL}`, folder])
}

function configuration(base: string, port: number): string {
  const { username, uid, gid } = userInfo()
  const users = isRoot
    ? ''
    : `default_internal_user = ${username}\ndefault_internal_group = ${gid}\ndefault_login_user = ${username}\n`
  const owner = isRoot ? MAIL : uid
  return `${users}base_dir = ${base}/run
log_path = ${base}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <${base}/cert.pem
ssl_key = <${base}/key.pem
mail_location = maildir:${base}/mail
first_valid_uid = ${owner}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${owner} gid=${isRoot ? MAIL : gid} home=${base}/mail allow_all_users=yes
}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
service anvil {
  chroot =
}
`
}

function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((done, fail) => {
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port'))))
    })
  })
}

/** Resolves when someone answers at the port. */
async function reachable(port: number): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    const answers = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true))
      socket.on('error', () => setTimeout(() => done(false), 50))
      socket.on('connect', () => socket.destroy())
    })
    if (answers) return
  }
  throw new Error('the mail server does not answer')
}
