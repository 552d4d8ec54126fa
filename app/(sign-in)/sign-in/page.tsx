import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { Reason } from '#lib/platform/outcome.ts'
import { signInLimits } from '#lib/session/sign-in.ts'
import { findLanguage } from '#lib/web/language.ts'
import { oneValue } from '#lib/web/query.ts'
import { safePath } from '#lib/web/safe-path.ts'
import { findActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await findLanguage(), 'people')('signIn.title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { then, error } = await searchParams
  if (await findActor()) redirect(safePath(then))
  const t = words(await findLanguage(), 'people')
  return (
    <>
      <h1 className="font-serif text-3xl leading-tight font-semibold">{t('signIn.title')}</h1>
      <SignInForm then={safePath(then)} failed={failure(oneValue(error))} />
      <p className="border-t border-rule pt-4 text-sm text-soft">{t('signIn.lost')}</p>
    </>
  )
}

/** Why next-auth's own way in led back here, if it did. */
function failure(error: string | undefined): Reason[] {
  if (error === undefined) return []
  return error === 'throttled'
    ? [{ code: 'throttled', values: { minutes: signInLimits.minutes } }]
    : [{ code: 'wrongSignIn' }]
}
