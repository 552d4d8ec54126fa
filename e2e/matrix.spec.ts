import { person } from '#prisma/factories/person.ts'
import { type Caller, caller } from './doors/caller.ts'
import { actionsInBuild } from './doors/inventory.ts'
import { fingerprint } from './doors/rows.ts'
import { addressOf, plantSecrets } from './doors/secrets.ts'
import { resultOf, sendGiven } from './doors/send.ts'
import { actions, type Who } from './doors/table.ts'
import { valid } from './doors/valid.ts'
import { expect, test } from './fixtures.ts'

const guarded = actionsInBuild().filter(({ folder, name }) => actions[folder]?.[name] !== 'public')

test('there is a valid call for every action that is not public', () => {
  const given = Object.entries(valid).flatMap(([folder, names]) =>
    Object.keys(names).map((name) => `${folder} ${name}`),
  )
  expect(given.sort()).toEqual(guarded.map(({ folder, name }) => `${folder} ${name}`).sort())
})

/** Everyone who may call; of the two reporters one has a hand in the story. */
const everyone: Record<string, () => Promise<Caller | null>> = {
  nobody: async () => null,
  suspended: () => caller({ role: 'admin', suspendedAt: new Date() }),
  stranger: () => caller({ role: 'reporter' }),
  reporter: () => caller({ role: 'reporter' }),
  editor: () => caller({ role: 'editor' }),
  admin: () => caller({ role: 'admin' }),
}

const insiders: Record<Who, readonly string[]> = {
  public: Object.keys(everyone),
  desk: ['stranger', 'reporter', 'editor', 'admin'],
  own: ['reporter', 'editor', 'admin'],
  editor: ['editor', 'admin'],
  admin: ['admin'],
}

test('a valid call is carried out for those the table lets in, and for nobody else', async ({ site }) => {
  test.setTimeout(300_000)
  const secrets = await plantSecrets()
  const other = await person()
  const calls: { what: string; isIn: boolean; refused: string; send: () => Promise<string> }[] = []
  for (const { id, folder, name, pages } of guarded) {
    const who = actions[folder]?.[name] ?? 'public'
    const path = addressOf(pages[0] ?? '/desk', secrets)
    for (const [as, come] of Object.entries(everyone)) {
      const came = await come()
      const around = { caller: came?.person ?? other, owner: as === 'reporter' && came ? came.person : other }
      const given = await valid[folder]?.[name]?.(around)
      if (!given) throw new Error(`there is no valid call of ${folder} ${name}`)
      calls.push({
        what: `${folder} ${name} is for ${who}, called by ${as}`,
        isIn: insiders[who].includes(as),
        refused: as === 'nobody' || as === 'suspended' ? 'signed-out signedOut' : 'forbidden forbidden',
        send: async () => resultOf(await sendGiven({ site: site.url, path, id, cookie: came?.cookie }, given)),
      })
    }
  }
  const before = await fingerprint(site.ownerUrl)
  for (const { what, send, refused } of calls.filter(({ isIn }) => !isIn)) expect.soft(await send(), what).toBe(refused)
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
  for (const { what, send } of calls.filter(({ isIn }) => isIn))
    expect.soft(await send(), what).toMatch(/^(?:done$|to \/desk\/)/)
})
