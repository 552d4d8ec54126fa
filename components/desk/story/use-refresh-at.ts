import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** A browser's timers hold no longer than this. */
const LONGEST = 2 ** 31 - 1
const AGAIN = 15_000

/** Renders the page anew a moment after a time has come, and again until it no longer asks for it. */
export function useRefreshAt(time: string): void {
  const router = useRouter()
  useEffect(() => {
    let timer: number
    const wait = (milliseconds: number) => {
      timer = window.setTimeout(() => {
        router.refresh()
        wait(AGAIN)
      }, milliseconds)
    }
    wait(Math.min(Math.max(new Date(time).getTime() - Date.now() + 2_000, AGAIN / 5), LONGEST))
    return () => window.clearTimeout(timer)
  }, [time, router])
}
