'use client'

import { ArrowDownIcon, ArrowUpIcon } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { enable, move } from '#app/desk/rules/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { MoveButton } from '#components/ui/move-button.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { CallResult } from '#lib/web/form-action.ts'

export type ShownRule = { id: string; name: string; isOn: boolean; by: string; asks: string; does: string }

type Props = { rule: ShownRule; place: number; first: boolean; last: boolean }

/** One rule: what it does in a sentence, whether it is on, and its place. */
export function RuleLine({ rule, place, first, last }: Props) {
  const t = useTranslations('rules')
  const [moving, go] = useCall()
  const [switching, turn] = useCall()
  const { id, name, isOn } = rule
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] items-start gap-x-3 gap-y-2 border-b border-rule py-3 md:grid-cols-[1.5rem_minmax(0,1fr)_auto]">
      <span aria-hidden className="pt-0.5 text-right text-sm text-soft tabular-nums">
        {place}
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Link
            href={`/desk/rules/${id}`}
            prefetch={false}
            className="inline-flex min-h-6 min-w-0 items-center font-medium wrap-anywhere hover:underline"
          >
            {name}
          </Link>
          <Badge tone={isOn ? 'good' : 'neutral'}>{t(isOn ? 'on' : 'off')}</Badge>
        </p>
        <p className={`mt-0.5 max-w-prose wrap-anywhere ${isOn ? '' : 'text-soft'}`}>
          {rule.asks} <span aria-hidden>→</span> {rule.does}
        </p>
        <p className="text-sm text-soft">{t('by', { name: rule.by })}</p>
      </div>
      <div className="flex items-center gap-1 max-md:col-start-2">
        <Button
          aria-label={t(isOn ? 'switchOffNamed' : 'switchOnNamed', { name })}
          busy={switching}
          onClick={() => turn(() => enable({ id, on: !isOn }))}
        >
          {t(isOn ? 'switchOff' : 'switchOn')}
        </Button>
        <MoveButton label={t('up', { name })} dull={first || moving} onPress={() => go(() => move({ id, by: -1 }))}>
          <ArrowUpIcon aria-hidden className="size-4" />
        </MoveButton>
        <MoveButton label={t('down', { name })} dull={last || moving} onPress={() => go(() => move({ id, by: 1 }))}>
          <ArrowDownIcon aria-hidden className="size-4" />
        </MoveButton>
      </div>
    </li>
  )
}

/** Calls an action and shows the list as it then is, or says why it was refused. */
function useCall(): [busy: boolean, call: (act: () => Promise<CallResult<unknown>>) => void] {
  const say = useReason()
  const router = useRouter()
  const [busy, start] = useTransition()
  return [
    busy,
    (act) =>
      start(async () => {
        const result = await answerOf(act())
        if (result.ok) router.refresh()
        else toast.error(result.reasons.map(say).join(' '))
      }),
  ]
}
