/** Puts today's dates where sample copy leaves room for them, so that it reads as fresh on the day of the first start. */
export function fillIn(text: string, now: Date): string {
  const form = (language: string, options: Intl.DateTimeFormatOptions, at = now) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(at)
  const later = new Date(now.getTime() + 3 * 24 * 3_600_000)
  const dates: Record<string, string> = {
    iso: now.toISOString().slice(0, 10),
    en: form('en-US', { month: 'long', day: 'numeric' }),
    endayonly: form('en-US', { month: 'long', day: 'numeric' }),
    endl: form('en-US', { month: 'short', day: 'numeric' }),
    enlong: form('en-US', { month: 'short', day: 'numeric', year: 'numeric' }),
    enfuture: form('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }, later),
    azplace: 'Dənizkənd',
    azday: form('az', { day: 'numeric', month: 'long' }),
    azlong: form('az', { day: 'numeric', month: 'long', year: 'numeric' }),
    ruday: form('ru', { day: 'numeric', month: 'long' }),
    rulong: form('ru', { day: 'numeric', month: 'long', year: 'numeric' }).replace(/\s*г\.$/, ''),
  }
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => dates[name] ?? hole)
}
