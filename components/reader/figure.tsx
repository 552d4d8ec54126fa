import { Picture } from './picture.tsx'
import type { Picture as Source } from './picture-source.ts'

type Props = {
  alt: string
  caption: string
  credit: string
  picture: Source | undefined
  /** The word before a credit that has none of its own, such as *Drawing: …*. */
  creditWord: string
  lead?: boolean
}

/** A picture with its caption and credit. One whose file is gone leaves its caption. */
export function Figure({ alt, caption, credit, picture, creditWord, lead = false }: Props) {
  if (!picture && !caption) return null
  const sizes = lead ? '(min-width: 64rem) 58rem, 100vw' : '(min-width: 48rem) 39rem, 100vw'
  return (
    <figure className={lead ? 'lead-picture' : undefined}>
      {picture ? <Picture source={picture} alt={alt} sizes={sizes} isFirst={lead} /> : null}
      {caption || credit ? (
        <figcaption>
          {caption}
          {caption && credit ? ' ' : null}
          {credit ? <span>{credit.includes(':') ? credit : `${creditWord} ${credit}`}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
