import type { Picture as Source } from './picture-source.ts'

type Props = {
  source: Source
  alt: string
  /** How wide it will stand, for the browser to choose by. */
  sizes: string
  /** Most pictures are asked for when a reader comes near them; what stands first is not. */
  isFirst: boolean
}

/** A picture in every size and kind that was made of it; the browser takes the lightest it knows. */
export function Picture({ source, alt, sizes, isFirst }: Props) {
  return (
    <picture>
      {source.avif ? <source type="image/avif" srcSet={source.avif} sizes={sizes} /> : null}
      <img
        src={source.src}
        srcSet={source.srcSet}
        sizes={sizes}
        width={source.width}
        height={source.height}
        alt={alt}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}
