import type { Role } from '#prisma/client/enums.ts'
import type { Actor } from './actor.ts'

/** own: only on stories the person created or contributes to. */
export type Permission = 'no' | 'own' | 'any'

const everyone = { reporter: 'any', editor: 'any', admin: 'any' } as const
const ownOrEditor = { reporter: 'own', editor: 'any', admin: 'any' } as const
const editors = { reporter: 'no', editor: 'any', admin: 'any' } as const
const admins = { reporter: 'no', editor: 'no', admin: 'any' } as const

/** Who may do what: the whole of it, one row a verb. */
export const policy = {
  'desk.read': everyone,
  'article.create': everyone,
  'article.save': ownOrEditor,
  'article.discard': ownOrEditor,
  'article.submit': ownOrEditor,
  'article.recall': ownOrEditor,
  'article.sendBack': editors,
  'article.publish': editors,
  'article.schedule': editors,
  'article.unschedule': editors,
  'article.withdraw': editors,
  'article.kill': editors,
  'article.restore': editors,
  'article.spike': ownOrEditor,
  'article.unspike': ownOrEditor,
  'article.translate': everyone,
  'article.correct': editors,
  'revision.restore': ownOrEditor,
  'revision.seal': editors,
  'wire.import': everyone,
  'batch.change': ownOrEditor,
  'wire.use': everyone,
  'wire.dismiss': everyone,
  'wire.putBack': everyone,
  'habit.change': editors,
  'tag.create': everyone,
  'tag.change': editors,
  'tag.merge': editors,
  'media.upload': everyone,
  'media.change': everyone,
  'mistake.handle': editors,
  'section.change': admins,
  'agency.change': admins,
  'channel.change': admins,
  'rule.change': admins,
  'person.invite': admins,
  'person.change': admins,
  'audit.read': admins,
  'self.change': everyone,
} as const satisfies Record<string, Record<Role, Permission>>

export type Verb = keyof typeof policy

/** What a story must tell so that "own" can be decided. */
export type Owned = { createdById: string; contributorIds: readonly string[] }

/** Whether the actor may do the verb, on this story if one is given. Without a story, "own" is answered no. */
export function can(actor: Actor, verb: Verb, thing?: Owned): boolean {
  const permission: Permission = policy[verb][actor.role]
  if (permission === 'own') return thing !== undefined && owns(actor, thing)
  return permission === 'any'
}

/** Whether the actor's role allows the verb on any story at all: asked before an input is even parsed. */
export function mayEver(actor: Actor, verb: Verb): boolean {
  const permission: Permission = policy[verb][actor.role]
  return permission !== 'no'
}

function owns(actor: Actor, thing: Owned): boolean {
  return thing.createdById === actor.id || thing.contributorIds.includes(actor.id)
}
