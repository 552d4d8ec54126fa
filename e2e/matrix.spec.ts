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
  for (const { id, folder, name, pages } of guarded) {
    const who = actions[folder]?.[name] ?? 'public'
    await test.step(`${folder} ${name} is for ${who}`, async () => {
      const path = addressOf(pages[0] ?? '/desk', secrets)
      const calls = await Promise.all(
        Object.entries(everyone).map(async ([as, come]) => {
          const came = await come()
          const around = { caller: came?.person ?? other, owner: as === 'reporter' && came ? came.person : other }
          const given = await valid[folder]?.[name]?.(around)
          if (!given) throw new Error(`there is no valid call of ${folder} ${name}`)
          const send = async () => resultOf(await sendGiven({ site: site.url, path, id, cookie: came?.cookie }, given))
          return { as, isIn: insiders[who].includes(as), send }
        }),
      )
      const before = await fingerprint(site.ownerUrl)
      for (const { as, send } of calls.filter(({ isIn }) => !isIn)) {
        const refused = as === 'nobody' || as === 'suspended' ? 'signed-out signedOut' : 'forbidden forbidden'
        expect.soft(await send(), `${folder} ${name} by ${as}`).toBe(refused)
      }
      expect.soft(await fingerprint(site.ownerUrl), `${folder} ${name}`).toEqual(before)
      for (const { as, send } of calls.filter(({ isIn }) => isIn))
        expect.soft(await send(), `${folder} ${name} by ${as}`).toBe('done')
    })
  }
})
