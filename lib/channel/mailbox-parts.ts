/** `imaps://user@host:port/folder` in its parts; the folder is INBOX where none is named. */
export function mailboxParts(address: string): { user: string; host: string; port: number; folder: string } {
  const url = new URL(address)
  return {
    user: decodeURIComponent(url.username),
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 993),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  }
}
