import { createTransport } from 'nodemailer'
import { env } from './env.ts'
import { log } from './log.ts'

export type Letter = { to: string; subject: string; text: string }

/** Whether a mail server is set; without one, links are shown on screen instead. */
export function canMail(): boolean {
  return env().SMTP_URL !== undefined
}

/**
 * Sends a letter as plain text and says whether the mail server took it. A mail server that is down is no bug of ours: it is logged,
 * without the address or the text, and the caller shows what it would have sent.
 */
export async function sendMail({ to, subject, text }: Letter): Promise<boolean> {
  const server = env().SMTP_URL
  if (!server) return false
  const transport = createTransport(server, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  try {
    // An address object, not a line: nothing in it can become a second recipient.
    await transport.sendMail({ from: env().MAIL_FROM, to: { name: '', address: to }, subject, text })
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown'
    log.error({ code }, 'a letter could not be sent')
    return false
  } finally {
    transport.close()
  }
}
