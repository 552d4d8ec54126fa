import { ButtonLink } from './button.tsx'

type Step = { href: string; label: string }

/** The way through a list that pages by key: on to the next page, and back to the first. Nothing where all of it stands on one page. */
export function Pages({ label, first, next }: { label: string; first: Step | null; next: Step | null }) {
  if (!first && !next) return null
  return (
    <nav aria-label={label} className="mt-5 flex flex-wrap justify-between gap-2">
      {first ? <ButtonLink href={first.href}>{first.label}</ButtonLink> : <span />}
      {next ? <ButtonLink href={next.href}>{next.label}</ButtonLink> : null}
    </nav>
  )
}
