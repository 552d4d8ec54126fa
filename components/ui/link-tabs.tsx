import Link from 'next/link'

type Tab = { href: string; label: string; current: boolean }

/** Views of one list in a row of links; the one that is shown is marked. Works without a script. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-1 border-b border-rule">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          prefetch={false}
          aria-current={tab.current ? 'page' : undefined}
          className={`-mb-px inline-flex min-h-9 items-center border-b-2 px-2 text-sm ${tab.current ? 'border-accent font-semibold' : 'border-transparent text-soft hover:text-ink'}`}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
