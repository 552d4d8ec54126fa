import { expect, test } from 'vitest'
import { article } from '#prisma/factories/article.ts'
import { transaction } from './db.ts'

test('what the driver says of the ORM is not printed; whatever else is deprecated is', async () => {
  const heard: string[] = []
  process.on('warning', (warning) => heard.push(warning.message))
  await article()
  await transaction((tx) => tx.article.findMany({ include: { working: true, section: true, createdBy: true } }))
  process.emitWarning('an old way of doing things', 'DeprecationWarning')
  await new Promise(setImmediate)
  expect(heard).toEqual(['an old way of doing things'])
})
