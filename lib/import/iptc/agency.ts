import type { Registry } from '../registry.ts'
import { tidy } from './field.ts'

/** An agency by the name we know it by, else as it calls itself. */
export function agencyOf(name: string | null, registry: Registry): string | null {
  const words = tidy(name ?? '')
  return words === '' ? null : (registry.find(words)?.name ?? words.slice(0, 200))
}
