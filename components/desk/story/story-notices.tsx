import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/use-moment.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import { RuleNotice } from '../rule/rule-notice.tsx'
import type { StoryProps } from './story-types.ts'
import { useRefreshAt } from './use-refresh-at.ts'

/** That one may only read it, and what others did that whoever writes must know: the agency sent another version or takes its copy back, the original of a translation moved on, or an editor sent the draft back. */
export function StoryNotices({ story, mayWrite }: { story: StoryProps; mayWrite: boolean }) {
  const t = useTranslations('story')
  const rules = useTranslations('rules')
  return (
    <>
      {mayWrite ? null : <Notice>{t('readOnly', { name: story.startedBy })}</Notice>}
      {story.madeBy ? (
        <RuleNotice said={rules('item.story', { name: story.madeBy.name })} held={story.madeBy.held} />
      ) : null}
      {story.plan ? <Planned plan={story.plan} /> : null}
      {story.held ? <Held held={story.held} /> : null}
      {story.newerCopy ? <NewerCopy id={story.id} alarm={story.newerCopy.alarm} /> : null}
      {story.original ? (
        <Notice tone={story.original.what === 'behind' ? 'warn' : 'danger'}>
          {t(`translation.${story.original.what}`)}{' '}
          <ButtonLink href={`/desk/articles/${story.original.id}`}>{t('translation.openOriginal')}</ButtonLink>
        </Notice>
      ) : null}
      {story.sentBack ? (
        <Notice tone="warn">
          <strong>{t('sentBack', { name: story.sentBack.by })}</strong> {story.sentBack.note}
        </Notice>
      ) : null}
    </>
  )
}

/** It goes out by itself: the page looks again when its time has come. */
function Planned({ plan }: { plan: NonNullable<StoryProps['plan']> }) {
  const t = useTranslations('plan')
  const moment = useMoment()
  useRefreshAt(plan.at)
  return (
    <Notice tone="accent">
      {t(plan.byRule ? 'story.plannedByRule' : 'story.planned', { at: moment(new Date(plan.at)), name: plan.by })}
    </Notice>
  )
}

function Held({ held }: { held: NonNullable<StoryProps['held']> }) {
  const t = useTranslations('plan')
  const moment = useMoment()
  const say = useReason()
  return (
    <Notice tone="danger" live>
      <strong>{t('story.held', { at: moment(new Date(held.for)) })}</strong> {held.reasons.map(say).join(' ')}
    </Notice>
  )
}

/** A newer version waits: what an agency takes back or forbids is said loudly. */
function NewerCopy({ id, alarm }: { id: string; alarm: NonNullable<StoryProps['newerCopy']>['alarm'] }) {
  const t = useTranslations('story')
  const isForbidden = alarm === 'kill' || alarm === 'notForPublication'
  return (
    <Notice tone={isForbidden ? 'danger' : 'warn'} live={isForbidden}>
      <strong>{t(`newerCopy.${alarm === null || alarm === 'advisory' ? 'version' : alarm}`)}</strong>{' '}
      <ButtonLink href={`/desk/articles/${id}/newer`}>{t('newerCopy.open')}</ButtonLink>
    </Notice>
  )
}
