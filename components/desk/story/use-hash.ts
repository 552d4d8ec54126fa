'use client'

import { useEffect, useRef } from 'react'

/** Acts when the address ends in `#name`, now or later, and takes that off again: so a link from anywhere can open something here. */
export function useHash(name: string, act: () => void) {
  const current = useRef(act)
  current.current = act
  useEffect(() => {
    const look = () => {
      if (window.location.hash !== `#${name}`) return
      window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
      current.current()
    }
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [name])
}
