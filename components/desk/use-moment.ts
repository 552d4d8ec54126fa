'use client'

import { useLocale, useTimeZone } from 'next-intl'
import { type MomentStyle, momentText } from './moment.tsx'

/** Prints a point in time in the person's language and the newsroom's zone, in the browser exactly as on the server. */
export function useMoment(): (at: Date, style?: MomentStyle) => string {
  const language = useLocale()
  const zone = useTimeZone() ?? 'UTC'
  return (at, style) => momentText(at, language, zone, style)
}
