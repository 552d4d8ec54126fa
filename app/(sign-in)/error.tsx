'use client'

import { PageError } from '#components/ui/page-error.tsx'

export default function SignInError({ reset }: { error: Error; reset: () => void }) {
  return <PageError reset={reset} />
}
