'use client'

import { useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { PICTURE_TYPES } from './upload.ts'

/** A button that asks for pictures, in our words instead of the browser's. The same file can be chosen again. */
export function ChooseFiles(props: {
  label: string
  /** Also the name of the field behind it. */
  name: string
  multiple?: boolean
  disabled: boolean
  onFiles: (files: File[]) => void
}) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button disabled={props.disabled} onClick={() => chooser.current?.click()}>
        {props.label}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple={props.multiple}
        accept={PICTURE_TYPES}
        aria-label={props.name}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          props.onFiles(files)
        }}
      />
    </>
  )
}
