import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { can, mayEver, type Owned, policy, type Verb } from './policy.ts'
import { roles } from './roles.ts'

/** Every cell, written out a second time: whoever changes the policy says so here too. reporter · editor · admin. */
const cells: Record<Verb, [string, string, string]> = {
  'desk.read': ['any', 'any', 'any'],
  'article.create': ['any', 'any', 'any'],
  'article.save': ['own', 'any', 'any'],
  'article.submit': ['own', 'any', 'any'],
  'article.discard': ['own', 'any', 'any'],
  'article.recall': ['own', 'any', 'any'],
  'article.sendBack': ['no', 'any', 'any'],
  'article.publish': ['no', 'any', 'any'],
  'article.schedule': ['no', 'any', 'any'],
  'article.unschedule': ['no', 'any', 'any'],
  'article.withdraw': ['no', 'any', 'any'],
  'article.kill': ['no', 'any', 'any'],
  'article.restore': ['no', 'any', 'any'],
  'article.spike': ['own', 'any', 'any'],
  'article.unspike': ['own', 'any', 'any'],
  'article.translate': ['any', 'any', 'any'],
  'article.correct': ['no', 'any', 'any'],
  'revision.restore': ['own', 'any', 'any'],
  'revision.seal': ['no', 'any', 'any'],
  'wire.import': ['any', 'any', 'any'],
  'batch.change': ['own', 'any', 'any'],
  'wire.use': ['any', 'any', 'any'],
  'wire.dismiss': ['any', 'any', 'any'],
  'wire.putBack': ['any', 'any', 'any'],
  'habit.change': ['no', 'any', 'any'],
  'tag.create': ['any', 'any', 'any'],
  'tag.change': ['no', 'any', 'any'],
  'tag.merge': ['no', 'any', 'any'],
  'media.upload': ['any', 'any', 'any'],
  'media.change': ['any', 'any', 'any'],
  'mistake.handle': ['no', 'any', 'any'],
  'section.change': ['no', 'no', 'any'],
  'agency.change': ['no', 'no', 'any'],
  'channel.change': ['no', 'no', 'any'],
  'rule.change': ['no', 'no', 'any'],
  'person.invite': ['no', 'no', 'any'],
  'person.change': ['no', 'no', 'any'],
  'audit.read': ['no', 'no', 'any'],
  'self.change': ['any', 'any', 'any'],
}

const verbs = Object.keys(policy).filter((verb): verb is Verb => verb in policy)
const someone = (role: Actor['role']): Actor => ({ id: 'me', name: 'Mara Quill', role, language: 'en' })
const mine: Owned = { createdById: 'me', contributorIds: [] }
const shared: Owned = { createdById: 'other', contributorIds: ['me'] }
const theirs: Owned = { createdById: 'other', contributorIds: ['third'] }

test('the table names every verb and nothing else', () => {
  expect(Object.keys(cells).sort()).toEqual([...verbs].sort())
})

for (const verb of verbs) {
  for (const [at, role] of roles.entries()) {
    test(`${role} ${verb}: ${cells[verb][at]}`, () => {
      const cell = cells[verb][at]
      const actor = someone(role)
      expect(mayEver(actor, verb)).toBe(cell !== 'no')
      expect(can(actor, verb, theirs)).toBe(cell === 'any')
      expect(can(actor, verb, mine)).toBe(cell !== 'no')
      expect(can(actor, verb, shared)).toBe(cell !== 'no')
      expect(can(actor, verb)).toBe(cell === 'any')
    })
  }
}
