/** A point in time as text, with the exact time for machines. `zone` is an IANA name; the zone is printed. */
export function Moment({
  at,
  language,
  zone,
  style = 'long',
}: {
  at: Date
  language: string
  zone: string
  style?: 'long' | 'short' | 'day'
}) {
  const options: Intl.DateTimeFormatOptions =
    style === 'day'
      ? { dateStyle: 'long', timeZone: zone }
      : style === 'short'
        ? { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone }
        : {
            day: 'numeric',
            month: 'long',
            year: 'numeric',
            hour: '2-digit',
            minute: '2-digit',
            timeZoneName: 'short',
            timeZone: zone,
          }
  return (
    <time dateTime={at.toISOString()}>
      {new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(at)}
    </time>
  )
}
