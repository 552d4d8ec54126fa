import type { Reason } from '#lib/platform/outcome.ts'
import { watched } from './collect-folder.ts'
import type { AddChannelInput, ChangeChannelInput } from './input.ts'

/** Where a channel of this form is looked for, as the database keeps it. */
export function addressOf(input: AddChannelInput | ChangeChannelInput): string {
  switch (input.kind) {
    case 'feed':
      return input.url
    case 'mailbox':
      return `imaps://${encodeURIComponent(input.user)}@${input.host}/${encodeURIComponent(input.folder)}`
    case 'folder':
      return input.path
    case 'token':
      return ''
  }
}

/** What it is called where nobody gave it a name: what one knows it by. */
export function nameOf(input: AddChannelInput | ChangeChannelInput, agency: string): string {
  if (input.name !== '') return input.name
  if (input.kind === 'feed') return `${agency}: ${new URL(input.url).hostname}`
  if (input.kind === 'mailbox') return `${agency}: ${input.user}`.slice(0, 120)
  return input.kind === 'folder' ? `${agency}: ${input.path}`.slice(0, 120) : agency
}

/** Why a folder cannot be watched; nothing for other kinds, which are asked when they are looked at. */
export async function whyNotAddress(input: AddChannelInput | ChangeChannelInput): Promise<Reason[]> {
  if (input.kind !== 'folder') return []
  const found = await watched(input.path)
  return typeof found === 'string' ? [] : [{ ...found, field: 'path' }]
}
