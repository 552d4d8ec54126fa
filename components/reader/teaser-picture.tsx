import { Picture } from './picture.tsx'
import type { Picture as Source } from './picture-source.ts'
import type { TeaserSize } from './teaser.tsx'

const widths: Record<TeaserSize, string> = {
  lead: '(min-width: 64rem) 49rem, 100vw',
  second: '(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw',
  feature: '(min-width: 64rem) 37rem, 100vw',
  opener: '(min-width: 64rem) 28rem, (min-width: 40rem) 14rem, 100vw',
  plain: '(min-width: 40rem) 18rem, 6rem',
  line: '6rem',
}

/** A teaser's picture. It repeats what the headline links to, so it is no link of its own; only the lead's is loaded at once. */
export function TeaserPicture({ source, alt, size }: { source: Source; alt: string; size: TeaserSize }) {
  return (
    <figure className="teaser-picture">
      <Picture source={source} alt={alt} sizes={widths[size]} isFirst={size === 'lead'} />
    </figure>
  )
}
