import { useTranslations } from 'next-intl'
import { useWhy } from '#components/desk/wire/use-why.ts'

/** Marks what a machine proposed and nobody accepted yet, with its reasons. */
export function Proposed({ reasons }: { reasons: string[] }) {
  const t = useTranslations('story')
  const why = useWhy()
  return (
    <span className="text-sm text-ink">
      <span className="mr-1.5 rounded-[3px] border border-warn/40 bg-warn-soft px-1.5 text-xs font-medium text-warn">
        {t('proposed.mark')}
      </span>
      {reasons.map(why).join('; ')}
    </span>
  )
}
