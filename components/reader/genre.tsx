import type { Genre as GenreName } from '#lib/article/genre.ts'
import type { words } from '#lib/web/words.ts'

type Translator = ReturnType<typeof words<'reader'>>

/** Readers are told whenever a text is not news; what is paid for cannot be overlooked. */
export function Genre({ genre, t }: { genre: GenreName; t: Translator }) {
  if (genre === 'news') return null
  return <span className={genre === 'advertising' ? 'genre genre-paid' : 'genre'}>{t(`genre.${genre}`)}</span>
}
