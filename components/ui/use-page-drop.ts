'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { droppedFiles } from './dropped-files.ts'

/** Lets files be dropped anywhere on the page, and says whether some are held over it. */
export function usePageDrop(onFiles: (files: File[]) => void, enabled: boolean): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    if (!enabled) return
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = async (event: DragEvent) => {
      if (!event.dataTransfer || !hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      take(await droppedFiles(event.dataTransfer))
    }
    const stop = new AbortController()
    const options = { signal: stop.signal }
    document.addEventListener('dragover', onOver, options)
    document.addEventListener('dragleave', onLeave, options)
    document.addEventListener('drop', (event) => void onDrop(event), options)
    return () => stop.abort()
  }, [enabled])
  return over && enabled
}
