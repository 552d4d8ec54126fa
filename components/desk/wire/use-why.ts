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

/** Several reasons as one sentence. */
export function useWhySentence(): (phrases: readonly string[]) => string {
  const why = useWhy()
  return (phrases) => {
    const said = phrases.map(why).join('; ')
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.!?]$/.test(said) || said === '' ? '' : '.'}`
  }
}
