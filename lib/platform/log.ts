import pino from 'pino'

/** One JSON object per event on standard error, secrets left out. */
export const log = pino(
  { level: 'info', redact: ['*.password', '*.token', '*.cookie', 'password', 'token', 'cookie'], base: null },
  pino.destination({ fd: 2, sync: false }),
)
