import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MediaPicker } from '#components/desk/media-picker/media-picker.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Facts } from './facts.ts'
import { Line } from './line.tsx'

/** The picture a story leads with, and what is printed with it. */
export function PictureFields(facts: Facts) {
  const { content, onChange } = facts
  const t = useTranslations('story')
  const [picking, setPicking] = useState(false)
  return (
    <>
      {content.leadMediaId ? <Lead {...facts} id={content.leadMediaId} /> : null}
      {content.leadMediaId ? null : <p className="text-sm text-soft">{t('none.picture')}</p>}
      <div className="flex gap-2">
        <Button onClick={() => setPicking(true)}>
          {content.leadMediaId ? t('picture.change') : t('picture.choose')}
        </Button>
        {content.leadMediaId ? (
          <Button onClick={() => onChange({ leadMediaId: null })}>{t('picture.remove')}</Button>
        ) : null}
      </div>
      <MediaPicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={({ id, alt, caption, credit }) => {
          onChange({ leadMediaId: id, leadAlt: alt, leadCaption: caption, leadCredit: credit })
          setPicking(false)
        }}
      />
    </>
  )
}

function Lead({ id, story, content, onChange }: Facts & { id: string }) {
  const t = useTranslations('story')
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
      <img
        src={`/media/${id}/640.webp`}
        alt={content.leadAlt}
        width={story.leadMedia?.width}
        height={story.leadMedia?.height}
        className="max-h-52 w-full bg-sunken object-contain"
      />
      <Line
        id="leadAlt"
        label={t('picture.alt')}
        hint={t('hint.alt')}
        value={content.leadAlt}
        onChange={(leadAlt) => onChange({ leadAlt })}
      />
      <Line
        id="leadCaption"
        label={t('picture.caption')}
        value={content.leadCaption}
        onChange={(leadCaption) => onChange({ leadCaption })}
      />
      <Line
        id="leadCredit"
        label={t('picture.credit')}
        value={content.leadCredit}
        onChange={(leadCredit) => onChange({ leadCredit })}
      />
    </>
  )
}
