import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AlarmBadge } from '#components/desk/wire/alarm-badge.tsx'
import { ItemCommands } from '#components/desk/wire/item-commands.tsx'
import { ItemNotices } from '#components/desk/wire/item-notices.tsx'
import { ItemPanes } from '#components/desk/wire/item-panes.tsx'
import { RelatedItems } from '#components/desk/wire/related-items.tsx'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { printMoment } from '#lib/setting/printed-time.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { type FoundItem, findWireItem } from '#lib/wire/find.ts'
import { listRelated } from '#lib/wire/related.ts'
import { alarmOf } from '#lib/wire/wire-item.ts'
import { fieldsOf } from './fields-of.ts'
import { sayWhy } from './say-why.ts'
import { rawView, readTags, removedPieces, storyPreview } from './view-of.ts'

export async function generateMetadata({ params }: PageProps<'/desk/wire/[id]'>): Promise<Metadata> {
  const actor = await requireActor()
  const item = await findWireItem(actor, (await params).id)
  return { title: item?.headline || words(actor.language, 'wire')('untitled') }
}

export default async function WireItemPage({ params, searchParams }: PageProps<'/desk/wire/[id]'>) {
  const actor = await requireActor()
  const item = await findWireItem(actor, (await params).id)
  if (!item) notFound()
  const [site, related] = await Promise.all([
    findSite(),
    listRelated(actor, { ...item, paragraphs: item.copy?.paragraphs ?? [] }),
  ])
  const known = (await searchParams).known === '1'
  return (
    <>
      <ItemHeader actor={actor} item={item} zone={site.zone} />
      <ItemNotices
        item={item}
        known={known}
        zone={site.zone}
        language={actor.language}
        mayAddAgency={can(actor, 'agency.change')}
      />
      <Panes actor={actor} item={item} zone={site.zone} />
      <RelatedItems items={related} language={actor.language} zone={site.zone} />
    </>
  )
}

function ItemHeader({ actor, item, zone }: { actor: Actor; item: FoundItem; zone: string }) {
  const t = words(actor.language, 'wire')
  const alarm = alarmOf(item.alarm)
  const facts = [
    item.receivedBy ? t('item.from', { name: item.receivedBy.name }) : '',
    item.fileName ?? '',
    item.copy ? `${t('item.encoding')} ${item.copy.encoding}` : '',
  ].filter(Boolean)
  return (
    <header className="mb-5 grid gap-2 border-b border-rule pb-4">
      <Link
        href="/desk/wire"
        prefetch={false}
        className="inline-flex min-h-6 w-fit items-center text-sm underline underline-offset-4"
      >
        {t('title')}
      </Link>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 lang={item.language} className="font-serif text-2xl leading-tight font-semibold text-balance">
            {item.headline || t('untitled')}
          </h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm break-all text-soft">
            {alarm ? <AlarmBadge alarm={alarm} /> : null}
            <span>{t('item.received', { at: printMoment(item.receivedAt, actor.language, zone) })}</span>
            {facts.map((fact) => (
              <span key={fact}>· {fact}</span>
            ))}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <ItemCommands
            id={item.id}
            state={item.state}
            articleId={item.articleId}
            mayUse={can(actor, 'wire.use') && item.copy !== null}
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
      story={storyPreview(item, copy)}
    />
  )
}
