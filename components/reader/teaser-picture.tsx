import type { StoryPicture } from '#lib/article/picture.ts'
import { pictureSource } from './picture-source.ts'
import type { TeaserSize } from './teaser.tsx'

const widths: Record<TeaserSize, string> = {
  lead: '(min-width: 64rem) 45rem, 100vw',
  second: '(min-width: 64rem) 20rem, 100vw',
  plain: '(min-width: 40rem) 14rem, 7rem',
  line: '(min-width: 64rem) 17rem, 100vw',
}

/** A teaser's picture. It repeats what the headline links to, so it is no link of its own; only the lead's is loaded at once. */
export function TeaserPicture({ picture, size }: { picture: StoryPicture; size: TeaserSize }) {
  const source = pictureSource(picture)
  return (
    <figure className="teaser-picture">
      {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
      <img
        src={source.src}
        srcSet={source.srcSet}
        sizes={widths[size]}
        width={source.width}
        height={source.height}
        alt={picture.alt}
        loading={size === 'lead' ? 'eager' : 'lazy'}
        decoding="async"
      />
    </figure>
  )
}
