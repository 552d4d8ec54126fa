/** A genre by an agency's word for it, as newsrooms call it: a release is a press release. */
export function genreOf(word: string | null): string | null {
  const name = (word ?? '').trim()
  if (name === '') return null
  return /^(?:press[-_ ]?)?release(?:-[\w-]+)?$|^pressrelease$|^advisory[-_ ]release$/i.test(name)
    ? 'press release'
    : name
}
