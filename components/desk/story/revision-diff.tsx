import { genres } from '#lib/article/genre.ts'
import { bodyDiff, type Segment, wordDiff } from '#lib/body/diff.ts'
import { storedBody } from '#lib/body/parse.ts'
import type { Language } from '#lib/person/actor.ts'
import { type ChangedFact, changedFacts } from '#lib/revision/changed-facts.ts'
import type { FullRevision } from '#lib/revision/history.ts'
import { words } from '#lib/web/words.ts'

/** What one revision says, with what changed since the one before marked word by word. */
export function RevisionDiff({
  before,
  after,
  language,
}: {
  before: FullRevision | null
  after: FullRevision
  language: Language
}) {
  const t = words(language, 'story')
  const blocks = bodyDiff(storedBody(before?.body ?? { type: 'doc', content: [] }), storedBody(after.body))
  const changed = before !== null
  return (
    <div lang={after.language}>
      <p className="mb-3 text-sm text-soft" lang={language}>
        {t(changed ? 'history.compared' : (after.number ?? 1) > 1 ? 'history.hiddenBefore' : 'history.firstOne')}
      </p>
      {changed ? <Facts before={before} after={after} language={language} /> : null}
      <h2 className="font-serif text-2xl leading-tight font-semibold">
        {changed ? <Segments segments={wordDiff(before.headline, after.headline)} /> : after.headline}
      </h2>
      {after.standfirst || before?.standfirst ? (
        <p className="mt-2 font-serif text-lg text-soft">
          {changed ? <Segments segments={wordDiff(before.standfirst, after.standfirst)} /> : after.standfirst}
        </p>
      ) : null}
      <div className="mt-4 grid gap-3 font-serif text-[1.0625rem] leading-relaxed">
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one comparison never change places
          <p key={at} className="whitespace-pre-line">
            {changed ? <Segments segments={block.segments} /> : block.segments.map((segment) => segment.text).join('')}
          </p>
        ))}
      </div>
    </div>
  )
}

/** The fields that changed, each with what it said and what it says. */
function Facts({ before, after, language }: { before: FullRevision; after: FullRevision; language: Language }) {
  const t = words(language, 'story')
  const facts = changedFacts(before, after)
  const pictures = before.leadMediaId !== after.leadMediaId
  if (facts.length === 0 && !pictures) return null
  const say = (key: ChangedFact['key'], value: string) =>
    key === 'field.genre' ? t(`genre.${genres.find((genre) => genre === value) ?? 'news'}`) : value
  return (
    <dl className="mb-4 grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-5 gap-y-1 border-y border-rule py-2.5 text-sm">
      {facts.map((fact) => (
        <div key={fact.key} className="contents">
          <dt className="text-soft" lang={language}>
            {t(fact.key)}
          </dt>
          <dd>
            <Segments segments={wordDiff(say(fact.key, fact.before), say(fact.key, fact.after))} />
          </dd>
        </div>
      ))}
      {pictures ? (
        <div className="contents" lang={language}>
          <dt className="text-soft">{t('group.picture')}</dt>
          <dd>{t('history.otherPicture')}</dd>
        </div>
      ) : null}
    </dl>
  )
}

function Segments({ segments }: { segments: Segment[] }) {
  return segments.map((segment, at) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the segments of one comparison never change places
    if (segment.kind === 'added')
      return (
        <ins key={at} className="bg-good-soft text-good decoration-1 underline-offset-2">
          {segment.text}
        </ins>
      )
    if (segment.kind === 'removed')
      return (
        <del key={at} className="bg-danger-soft text-danger">
          {segment.text}
        </del>
      )
    return <span key={at}>{segment.text}</span>
    // biome-ignore-end lint/suspicious/noArrayIndexKey: the same
  })
}
