/** A file's name with the folders it lay in, as it can be stored and shown: nothing that leads out of them, turns or moves what is around it. */
export function cleanPath(path: string): string {
  return path
    .toWellFormed()
    .replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .slice(-400)
}

/** Its name alone, not endless. */
export function cleanName(name: string): string {
  return (cleanPath(name).split('/').at(-1) ?? '').slice(0, 255)
}
