'use client'

import { Button } from '#components/ui/button.tsx'
import type { PickedMedia } from './upload.ts'

/** Pictures to choose from; the whole tile is the button. */
export function PictureGrid({ pictures, onPick }: { pictures: PickedMedia[]; onPick: (one: PickedMedia) => void }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {pictures.map((picture) => (
        <li key={picture.id}>
          <Button
            look="quiet"
            className="h-auto! w-full flex-col items-stretch p-1! text-left whitespace-normal!"
            onClick={() => onPick(picture)}
          >
            {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
            <img
              src={`/media/${picture.id}/320.webp`}
              alt={picture.alt}
              loading="lazy"
              width={picture.width}
              height={picture.height}
              className="aspect-3/2 w-full bg-sunken object-contain"
            />
            <span className="mt-1 line-clamp-2 text-sm font-normal wrap-anywhere">
              {picture.caption || picture.fileName}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
