import type { Picture } from './picture-source.ts'

type Props = {
  alt: string
  caption: string
  credit: string
  picture: Picture | undefined
  /** The word before a credit that has none of its own, such as *Drawing: …*. */
  creditWord: string
  lead?: boolean
}

/** A picture with its caption and credit. One whose file is gone leaves its caption. */
export function Figure({ alt, caption, credit, picture, creditWord, lead = false }: Props) {
  if (!picture && !caption) return null
  return (
    <figure className={lead ? 'lead-picture' : undefined}>
      {picture ? (
        // biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions
        <img
          src={picture.src}
          srcSet={picture.srcSet}
          sizes={lead ? '(min-width: 64rem) 58rem, 100vw' : '(min-width: 48rem) 40rem, 100vw'}
          width={picture.width}
          height={picture.height}
          alt={alt}
          loading={lead ? 'eager' : 'lazy'}
          decoding="async"
        />
      ) : null}
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
