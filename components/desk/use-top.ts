'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/**
 * A page one goes to is shown from its top. Next leaves it scrolled where its first line is in view anyway, and cuts off the bar; the way
 * back is left to the browser, which knows where one was.
 */
export function useTop(): void {
  const path = usePathname()
  const shown = useRef(path)
  const isBack = useRef(false)
  useEffect(() => {
    const onBack = () => {
      isBack.current = true
    }
    window.addEventListener('popstate', onBack)
    return () => window.removeEventListener('popstate', onBack)
  }, [])
  useEffect(() => {
    if (shown.current !== path && !isBack.current && window.location.hash === '') window.scrollTo(0, 0)
    shown.current = path
    isBack.current = false
  }, [path])
}
