import { useTranslations } from 'next-intl'
import { useReason } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'

/** Fields that stand on the sheet too: whoever follows a reason there stays on it. */
const here = ['sectionId']

/** What is in the way: each a link to the field that mends it. */
export function InTheWay({ reasons, onGo }: { reasons: Reason[]; onGo: () => void }) {
  const t = useTranslations('story')
  const say = useReason()
  if (reasons.length === 0) return null
  return (
    <div role="alert" className="border-l-4 border-danger bg-danger-soft px-3.5 py-2.5">
      <p className="font-medium">{t('sheet.blocked')}</p>
      <ul className="mt-1 list-disc pl-5">
        {reasons.map((reason) => (
          <li key={reason.code + (reason.field ?? '')}>
            {reason.field ? <FieldLink field={reason.field} words={say(reason)} onGo={onGo} /> : say(reason)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function FieldLink({ field, words, onGo }: { field: string; words: string; onGo: () => void }) {
  const isHere = here.includes(field)
  const id = `${isHere ? 'sheet' : 'story'}-${field}`
  return (
    <a
      href={`#${id}`}
      className="underline"
      onClick={(event) => {
        event.preventDefault()
        if (!isHere) onGo()
        // The sheet gives the focus back to its button when it closes; the field comes after that.
        setTimeout(() => document.getElementById(id)?.focus())
      }}
    >
      {words}
    </a>
  )
}

/** What is worth a look; nothing of it stops a publish. */
export function Checks({ reasons }: { reasons: Reason[] }) {
  const t = useTranslations('story')
  const say = useReason()
  if (reasons.length === 0) return null
  return (
    <div className="text-sm text-soft">
      <p className="font-medium text-ink">{t('sheet.check')}</p>
      <ul className="mt-1 list-disc pl-5">
        {reasons.map((reason) => (
          <li key={reason.code}>{say(reason)}</li>
        ))}
      </ul>
    </div>
  )
}
