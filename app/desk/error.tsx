'use client'

import { PageError } from '#components/ui/page-error.tsx'

export default function DeskError({ reset }: { error: Error; reset: () => void }) {
  return <PageError reset={reset} />
}
