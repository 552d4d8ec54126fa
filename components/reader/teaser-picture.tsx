import type { Picture } from './picture-source.ts'
import type { TeaserSize } from './teaser.tsx'

const widths: Record<TeaserSize, string> = {
  lead: '(min-width: 64rem) 49rem, 100vw',
  second: '(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw',
  feature: '(min-width: 64rem) 37rem, 100vw',
  opener: '(min-width: 64rem) 28rem, (min-width: 40rem) 14rem, 7rem',
  plain: '(min-width: 40rem) 18rem, 7rem',
  line: '7rem',
}

/** A teaser's picture. It repeats what the headline links to, so it is no link of its own; only the lead's is loaded at once. */
export function TeaserPicture({ source, alt, size }: { source: Picture; alt: string; size: TeaserSize }) {
  return (
    <figure className="teaser-picture">
      {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
      <img
        src={source.src}
        srcSet={source.srcSet}
        sizes={widths[size]}
        width={source.width}
        height={source.height}
        alt={alt}
        loading={size === 'lead' ? 'eager' : 'lazy'}
        decoding="async"
      />
    </figure>
  )
}
