import type { Metadata, Viewport } from 'next'
import { WordsProvider } from '#components/ui/words-provider.tsx'
import { findLanguage } from '#lib/web/language.ts'
import { messagesFor } from '#lib/words/messages.ts'
import '../desk.css'

export const metadata: Metadata = {
  icons: '/icon.svg',
  title: { template: '%s · Copydesk', default: 'Copydesk' },
  robots: { index: false, follow: false },
  // Links with a secret in them are told to no other site. Stricter, and a form sent without script would arrive with Origin null.
  referrer: 'same-origin',
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }
export const dynamic = 'force-dynamic'

/** The frame around the few pages that people see before they are signed in. */
export default async function SignInLayout({ children }: { children: React.ReactNode }) {
  const language = await findLanguage()
  const { people, reasons, desk } = messagesFor(language)
  const { signIn, welcome, languages } = people
  return (
    <html lang={language}>
      <body>
        <WordsProvider
          locale={language}
          timeZone="UTC"
          messages={{ people: { signIn, welcome, languages }, reasons, desk: { error: desk.error } }}
        >
          <main className="mx-auto grid min-h-dvh w-full max-w-sm content-start gap-8 px-4 py-[12dvh]">
            <p className="border-b-2 border-ink pb-2 font-serif text-xl font-semibold">Copydesk</p>
            {children}
          </main>
        </WordsProvider>
      </body>
    </html>
  )
}
