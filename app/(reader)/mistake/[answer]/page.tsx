import type { Metadata } from 'next'
import { Message } from '#components/reader/message.tsx'
import { Missing } from '#components/reader/missing.tsx'
import { answers } from '#lib/mistake/answer.ts'
import { words } from '#lib/web/words.ts'
import { siteOnce } from '../../once.ts'

export const metadata: Metadata = { robots: { index: false } }

/** What a reader is told after sending a report: thanks, or why it was not taken. */
export default async function MistakeAnswerPage({ params }: PageProps<'/mistake/[answer]'>) {
  const asked = (await params).answer
  const answer = answers.find((one) => one === asked)
  const site = await siteOnce()
  if (!answer) return <Missing site={site} />
  const t = words(site.language, 'reader')
  return (
    <Message title={t(`mistake.${answer}.title`)} site={site}>
      <p>{t(`mistake.${answer}.text`)}</p>
      {answer === 'empty' || answer === 'too-long' || answer === 'too-many' ? <p>{t('mistake.backHint')}</p> : null}
    </Message>
  )
}
