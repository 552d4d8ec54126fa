'use client'

import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'

/** Hands the words of one language, and the newsroom's time zone, to the client components below. On the server next-intl would look for a configuration of its own. */
export function WordsProvider(props: ComponentProps<typeof NextIntlClientProvider> & { timeZone: string }) {
  return <NextIntlClientProvider {...props} />
}
