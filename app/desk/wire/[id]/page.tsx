import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ItemCommands } from '#components/desk/wire/item-commands.tsx'
import { ItemNotices } from '#components/desk/wire/item-notices.tsx'
import { ItemPanes } from '#components/desk/wire/item-panes.tsx'
import { RelatedItems } from '#components/desk/wire/related-items.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { BackLink } from '#components/ui/page-header.tsx'
import { formats } from '#lib/import/reader.ts'
import type { Actor, Language } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { printMoment } from '#lib/setting/printed-time.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { type WireFilter, wireFilter, wireQuery } from '#lib/wire/filter.ts'
import { type FoundItem, findWireItem } from '#lib/wire/find.ts'
import { findNeighbours } from '#lib/wire/neighbours.ts'
import { openingOf } from '#lib/wire/opening.ts'
import { listRelated } from '#lib/wire/related.ts'
import { alarmOf } from '#lib/wire/wire-item.ts'
import { fieldsOf } from './fields-of.ts'
import { sayWhy } from './say-why.ts'
import { rawView, readTags, removedPieces, storyPreview, teachFrom } from './view-of.ts'

export async function generateMetadata({ params }: PageProps<'/desk/wire/[id]'>): Promise<Metadata> {
  const actor = await requireActor()
  const item = await findWireItem(actor, (await params).id)
  return { title: item ? nameOf(item) || words(actor.language, 'wire')('untitled') : '' }
}

export default async function WireItemPage({ params, searchParams }: PageProps<'/desk/wire/[id]'>) {
  const actor = await requireActor()
  const item = await findWireItem(actor, (await params).id)
  if (!item) notFound()
  const asked = await searchParams
  const filter = wireFilter.parse(asked)
  const [{ zone }, related, neighbours] = await Promise.all([
    findSite(),
    listRelated(actor, { ...item, paragraphs: item.copy?.paragraphs ?? [] }),
    findNeighbours(actor, item, filter),
  ])
  return (
    <>
      <ItemHeader actor={actor} item={item} zone={zone} filter={filter} neighbours={neighbours} />
      <ItemNotices
        item={item}
        known={asked.known === '1'}
        zone={zone}
        language={actor.language}
        now={new Date()}
        mayAddAgency={can(actor, 'agency.change')}
      />
      <Panes actor={actor} item={item} zone={zone} />
      <RelatedItems items={related} language={actor.language} zone={zone} />
    </>
  )
}

/** What one knows the copy by: its headline, else its first words. */
function nameOf(item: FoundItem): string {
  return item.headline || openingOf(item.copy?.paragraphs[0] ?? '')
}

/** What kind of document it came in; plain text goes without saying. */
function formatOf({ copy }: FoundItem, language: Language): string {
  const format = formats.find((one) => one === copy?.format)
  return format && format !== 'text' ? words(language, 'wire')(`format.${format}`) : ''
}

type HeaderProps = {
  actor: Actor
  item: FoundItem
  zone: string
  filter: WireFilter
  neighbours: { above: string | null; below: string | null }
}

function ItemHeader({ actor, item, zone, filter, neighbours }: HeaderProps) {
  const t = words(actor.language, 'wire')
  const list = wireQuery(filter, { before: filter.before })
  const query = list.slice('/desk/wire'.length)
  const address = (id: string | null) => (id === null ? null : `/desk/wire/${id}${query}`)
  const alarm = alarmOf(item.alarm)
  const facts = [
    item.receivedBy ? t('item.from', { name: item.receivedBy.name }) : '',
    item.channel ? t('item.channel', { name: item.channel.name }) : '',
    item.fileName ?? '',
    formatOf(item, actor.language),
    item.copy?.encoding ? `${t('item.encoding')} ${item.copy.encoding}` : '',
  ].filter(Boolean)
  return (
    <header className="mb-5 grid gap-1 border-b border-rule pb-4">
      <BackLink href={list} label={t('title')} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1
            lang={item.language}
            className={`font-serif text-2xl leading-tight text-balance wrap-anywhere ${item.headline ? 'font-semibold' : 'text-soft'}`}
          >
            {nameOf(item) || t('untitled')}
          </h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm break-all text-soft">
            {item.headline ? null : <Badge>{t('untitled')}</Badge>}
            <span>{t('item.received', { at: printMoment(item.receivedAt, actor.language, zone) })}</span>
            {facts.map((fact) => (
              <span key={fact}>· {fact}</span>
            ))}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <ItemCommands
            id={item.id}
            state={item.state}
            articleId={item.articleId}
            mayUse={can(actor, 'wire.use') && item.copy !== null}
            forbidden={alarm === 'kill' || alarm === 'notForPublication'}
            above={address(neighbours.above)}
            below={address(neighbours.below)}
          />
        </div>
      </div>
    </header>
  )
}

function Panes({ actor, item, zone }: { actor: Actor; item: FoundItem; zone: string }) {
  const { copy } = item
  if (!copy) return null
  return (
    <ItemPanes
      itemId={item.id}
      raw={{ ...rawView(item, copy), href: `/desk/wire/${item.id}/raw` }}
      fields={fieldsOf(copy, actor.language, zone)}
      tags={readTags(copy)}
      warnings={copy.warnings.map((warning) => sayWhy(actor.language, warning.message))}
      removed={removedPieces(item, copy, actor.language)}
      lost={copy.lost}
      story={storyPreview(item, copy)}
      teach={can(actor, 'habit.change') ? teachFrom(item) : null}
    />
  )
}
