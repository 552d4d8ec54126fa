'use client'

import { useTranslations } from 'next-intl'
import { whyKey } from '#lib/wire/why.ts'

/** Says why something was read as it was in the person's language; a phrase that has no words there yet is said in English. */
export function useWhy(): (phrase: string) => string {
  const t = useTranslations('wire')
  return (phrase) => {
    const { key, values } = whyKey(phrase)
    return t.has(`why.${key}`) ? t(`why.${key}`, values) : phrase
  }
}
