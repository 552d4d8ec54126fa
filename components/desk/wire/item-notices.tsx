import { OctagonAlertIcon, TriangleAlertIcon } from 'lucide-react'
import Link from 'next/link'
import { RuleNotice } from '#components/desk/rule/rule-notice.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Language } from '#lib/person/actor.ts'
import { isUsedByRule, readHeld } from '#lib/rule/of-story.ts'
import { printMoment } from '#lib/setting/printed-time.ts'
import { words } from '#lib/web/words.ts'
import type { FoundItem } from '#lib/wire/find.ts'
import { alarmOf } from '#lib/wire/wire-item.ts'

type Props = { item: FoundItem; known: boolean; zone: string; language: Language; now: Date; mayAddAgency: boolean }

/** What one must know before using an item: whether it may run at all, that it was here before, who has it, that nobody knows the agency. */
export function ItemNotices({ item, known, zone, language, now, mayAddAgency }: Props) {
  const t = words(language, 'wire')
  const { usedAt, usedBy, dismissedAt, dismissedBy } = item
  return (
    <div className="mb-5 grid gap-2 empty:hidden">
      <AlarmNotice item={item} zone={zone} language={language} now={now} />
      {known ? (
        <Notice tone="accent" live>
          {t('item.known')}
        </Notice>
      ) : null}
      <RelationNotice item={item} language={language} />
      <ByRule item={item} language={language} />
      {usedAt && !isUsedByRule(item) ? (
        <Notice>{t('item.used', { name: usedBy?.name ?? '', at: printMoment(usedAt, language, zone) })}</Notice>
      ) : null}
      {dismissedAt ? (
        <Notice live>
          {t('item.dismissed', { name: dismissedBy?.name ?? '', at: printMoment(dismissedAt, language, zone) })}
        </Notice>
      ) : null}
      {item.copy ? null : <Notice tone="danger">{t('item.unreadable')}</Notice>}
      <AgencyNotice item={item} language={language} mayAdd={mayAddAgency} />
    </div>
  )
}

/** Copy that must not run, or not yet, says so before anything else, in the agency's own words. */
function AlarmNotice({ item, zone, language, now }: Pick<Props, 'item' | 'zone' | 'language' | 'now'>) {
  const t = words(language, 'wire')
  const marks = item.copy?.marks
  switch (alarmOf(item.alarm)) {
    case 'kill':
      return <Alarm title={t('alarm.kill')} said={t('item.alarmKill')} quote={marks?.kill} grave />
    case 'notForPublication':
      return (
        <Alarm
          title={t('alarm.notForPublication')}
          said={t('item.alarmNotForPublication')}
          quote={marks?.notForPublication}
          grave
        />
      )
    case 'embargo': {
      const until = item.embargoedUntil
      if (!until) return <Alarm title={t('alarm.embargo')} said={t('item.alarmEmbargoOpen')} quote={marks?.embargo} />
      const printed = printMoment(until, language, zone)
      if (until <= now) return <Notice>{t('item.embargoOver', { until: printed })}</Notice>
      return (
        <Alarm
          title={t('alarm.embargoUntil', { until: printed })}
          said={t('item.alarmEmbargo')}
          quote={marks?.embargo}
        />
      )
    }
    case 'advisory':
      return <Notice tone="accent">{t('item.alarmAdvisory')}</Notice>
    default:
      return null
  }
}

function Alarm(props: { title: string; said: string; quote: string | null | undefined; grave?: boolean }) {
  const Icon = props.grave ? OctagonAlertIcon : TriangleAlertIcon
  const look = props.grave ? 'border-danger bg-danger-soft' : 'border-warn bg-warn-soft'
  return (
    <section className={`flex gap-3 border-2 px-4 py-3 ${look}`}>
      <Icon aria-hidden className={`mt-0.5 size-6 shrink-0 ${props.grave ? 'text-danger' : 'text-warn'}`} />
      <div className="min-w-0">
        <h2 className={`text-lg leading-snug font-semibold ${props.grave ? 'text-danger' : 'text-warn'}`}>
          {props.title}
        </h2>
        <p>{props.said}</p>
        {props.quote ? <p className="mt-1 font-mono text-sm wrap-anywhere">{props.quote}</p> : null}
      </div>
    </section>
  )
}

/** That this text, or one much like it, is here already: as other copy, perhaps with a story made of it, or as a published story. */
function RelationNotice({ item, language }: { item: FoundItem; language: Language }) {
  const t = words(language, 'wire')
  const { relation, relatedTo, relatedStory } = item
  if (relation === 'new' || relation === 'related' || !(relatedTo || relatedStory)) return null
  const storyId = relatedTo ? relatedTo.articleId : (relatedStory?.id ?? null)
  const isNewer = relation === 'version' && item.state === 'waiting'
  return (
    <Notice tone="accent">
      {t(`item.relation.${relation}`)}{' '}
      {relatedTo ? (
        <Link href={`/desk/wire/${relatedTo.id}`} prefetch={false} className="underline">
          {relatedTo.headline || t('untitled')}
        </Link>
      ) : null}
      {storyId ? (
        <>
          {relatedTo ? ' · ' : null}
          <Link href={`/desk/articles/${storyId}${isNewer ? '/newer' : ''}`} prefetch={false} className="underline">
            {t(isNewer ? 'item.bringIn' : 'use.open')}
          </Link>
        </>
      ) : null}
    </Notice>
  )
}

/** What a rule did with it: where it put it, for whom, that it made a draft of it, and why it did not publish it. */
function ByRule({ item, language }: { item: FoundItem; language: Language }) {
  const t = words(language, 'rules')
  const { rule, section, assignedTo } = item
  if (!rule) return null
  const used = isUsedByRule(item)
  const did = [
    section ? t('item.section', { name: section.name }) : '',
    assignedTo ? t('item.assigned', { name: assignedTo.name }) : '',
    used ? t('item.used') : '',
  ].filter(Boolean)
  const said = `${t('item.did', { name: rule.name })} ${did.join(', ')}${did.length > 0 ? '.' : ''}`
  return <RuleNotice said={said} held={readHeld(item.ruleHeld)} used={used} />
}

/** Copy of an agency that is not in the registry, or of none: whoever may adds it from here and comes back. */
function AgencyNotice({ item, language, mayAdd }: { item: FoundItem; language: Language; mayAdd: boolean }) {
  const t = words(language, 'wire')
  const name = item.agencyName
  if (item.agencyId !== null || item.state === 'used' || (name === null && !mayAdd)) return null
  const address = `/desk/sources/new?${new URLSearchParams({ ...(name === null ? {} : { name }), copy: item.id })}`
  return (
    <Notice>
      {name === null ? t('item.noAgency') : t('item.unknownAgency', { name })}{' '}
      {mayAdd ? (
        <Link href={address} prefetch={false} className="underline">
          {t('item.addAgency')}
        </Link>
      ) : null}
    </Notice>
  )
}
