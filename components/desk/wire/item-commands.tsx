'use client'

import { ArrowDownIcon, ArrowUpIcon } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useTransition } from 'react'
import { toast } from 'sonner'
import { bringBack, dismiss } from '#app/desk/wire/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { WireState } from '#lib/wire/wire-item.ts'
import { usePaletteCommand } from '../palette-commands.ts'
import { useSingleKeys } from '../single-keys.ts'
import { useItem } from './use-item.ts'

type Props = {
  id: string
  state: WireState
  articleId: string | null
  mayUse: boolean
  /** The copy says that it must not run: using it is still possible, and not what one is led to. */
  forbidden: boolean
  /** The addresses of the copy above and below in the list one came from. */
  above: string | null
  below: string | null
}

/** What can be done with one item: use it, put it aside and bring it back, go on to the next one. The keys are the list's own. */
export function ItemCommands({ id, state, articleId, mayUse, forbidden, above, below }: Props) {
  const t = useTranslations('wire')
  const router = useRouter()
  const { take, taking } = useItem()
  const { move, moving } = useAside(id, state)
  const [leaving, leave] = useTransition()
  const canUse = state !== 'used' && mayUse
  const aside = t(state === 'dismissed' ? 'dismiss.back' : 'dismiss.one')
  useSingleKeys((key) => {
    // Who goes on and at once presses the next key means the copy that is coming, not the one that still stands there.
    if (leaving) return false
    const to = { j: below, k: above }[key] ?? null
    if (to !== null) leave(() => router.push(to))
    else if (key === 'u' && canUse) take(id)
    else if (key === 'd' && state !== 'used') move()
    else return false
    return true
  })
  usePaletteCommand(t('use.one'), canUse ? () => take(id) : undefined)
  usePaletteCommand(aside, state === 'used' ? undefined : move)
  return (
    <>
      <Step to={above} label={t('item.above')}>
        <ArrowUpIcon aria-hidden className="size-4" />
      </Step>
      <Step to={below} label={t('item.below')}>
        <ArrowDownIcon aria-hidden className="size-4" />
      </Step>
      {articleId !== null && state === 'used' ? (
        <ButtonLink look="primary" href={`/desk/articles/${articleId}`}>
          {t('use.open')}
        </ButtonLink>
      ) : (
        <>
          <Button onClick={move} busy={moving}>
            {aside}
          </Button>
          {mayUse ? (
            <Button look={forbidden ? 'plain' : 'primary'} onClick={() => take(id)} busy={taking !== null}>
              {t('use.one')}
            </Button>
          ) : null}
        </>
      )}
    </>
  )
}

/** Puts the item aside, or brings it back; the page then says so. */
function useAside(id: string, state: WireState) {
  const say = useReason()
  const router = useRouter()
  const [moving, start] = useTransition()
  const move = () => {
    if (moving) return
    start(async () => {
      const result = await answerOf(state === 'dismissed' ? bringBack({ id }) : dismiss({ id }))
      if (!result.ok) toast.error(result.reasons.map(say).join(' '))
      router.refresh()
    })
  }
  return { move, moving }
}

function Step({ to, label, children }: { to: string | null; label: string; children: ReactNode }) {
  const look = 'inline-flex size-9 items-center justify-center rounded-[3px]'
  if (to === null)
    return (
      <span aria-hidden className={`${look} text-soft opacity-45`}>
        {children}
      </span>
    )
  return (
    <Link href={to} prefetch={false} title={label} className={`${look} hover:bg-sunken`}>
      {children}
      <span className="sr-only">{label}</span>
    </Link>
  )
}
