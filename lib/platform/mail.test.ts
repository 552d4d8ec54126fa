import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canMail, sendMail } from './mail.ts'

let server: Server
const received: string[] = []

/** A mail server that takes everything and keeps the conversation. */
beforeAll(async () => {
  server = createServer((socket) => {
    let inLetter = false
    socket.write('220 mail.test\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      received.push(text)
      if (inLetter) {
        if (!received.join('').endsWith('\r\n.\r\n')) return
        inLetter = false
        socket.write('250 taken\r\n')
      } else if (/^DATA/i.test(text)) {
        inLetter = true
        socket.write('354 go on\r\n')
      } else socket.write(/^QUIT/i.test(text) ? '221 bye\r\n' : '250 ok\r\n')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://nobody@localhost/none',
    NEXTAUTH_SECRET: 'a secret for tests, long enough to count',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Desk <desk@example.test>',
  })
})

afterAll(() => {
  server.close()
})

test('a letter goes to its one recipient, as plain text', async () => {
  expect(canMail()).toBe(true)
  expect(
    await sendMail({ to: 'mara@example.test', subject: 'Приглашение', text: 'https://desk.test/invitation/x' }),
  ).toBe(true)
  const talk = received.join('')
  expect(talk.match(/RCPT TO:<mara@example\.test>/g)).toHaveLength(1)
  expect(talk).toContain('Content-Type: text/plain; charset=utf-8')
  expect(talk).toContain('https://desk.test/invitation/x')
})

test('nothing in an address or a subject becomes a second recipient or a header', async () => {
  received.length = 0
  await sendMail({ to: 'mara@example.test', subject: 'x\r\nBcc: other@evil.test', text: 'x' })
  await sendMail({ to: 'a@example.test,other@evil.test', subject: 'x', text: 'x' })
  const talk = received.join('')
  expect(talk).not.toMatch(/RCPT TO:<other@evil\.test>/)
  expect(talk).not.toMatch(/^Bcc:/m)
})

test('a mail server that is down is told to the caller, not thrown at them', async () => {
  await new Promise((done) => server.close(done))
  expect(await sendMail({ to: 'mara@example.test', subject: 'x', text: 'x' })).toBe(false)
})
