import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findOpenReset } from '#lib/person/find-reset.ts'
import { findLanguage } from '#lib/web/language.ts'
import { words } from '#lib/web/words.ts'
import { ResetForm } from './reset-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await findLanguage(), 'people')('welcome.resetTitle') }
}

export default async function ResetPage({ params }: PageProps<'/reset/[token]'>) {
  const { token } = await params
  const reset = await findOpenReset(token)
  if (!reset) notFound()
  const t = words(await findLanguage(), 'people')
  const { name, email } = reset.person
  return (
    <>
      <div className="grid gap-2">
        <h1 className="font-serif text-3xl leading-tight font-semibold">{t('welcome.resetTitle')}</h1>
        <p>{t('welcome.resetLead', { name, email })}</p>
      </div>
      <ResetForm token={token} email={email} />
    </>
  )
}
