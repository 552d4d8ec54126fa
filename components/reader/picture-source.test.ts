import { expect, test } from 'vitest'
import { pictureSource } from './picture-source.ts'

const stored = { mediaId: 'm', sha256: 'ab'.repeat(32), width: 1600, height: 1067, alt: '', caption: '', credit: '' }
const made = (width: number) =>
  ['avif', 'webp', 'jpg'].map((kind) => ({ width, height: Math.round(width / 1.5), name: `${width}.${kind}` }))

test('the browser is offered every width, with its height so that nothing moves', () => {
  const source = pictureSource({ ...stored, renditions: [320, 640, 1024, 1600].flatMap(made) })
  expect(source?.srcSet.split(', ')).toHaveLength(4)
  expect(source?.avif?.split(', ')[0]).toBe(`/media/${stored.sha256}/320.avif 320w`)
  expect(source).toMatchObject({ src: `/media/${stored.sha256}/1024.jpg`, width: 1600, height: 1067 })
})

test('a small picture is not made larger', () => {
  expect(pictureSource({ ...stored, renditions: made(200) })).toMatchObject({
    src: `/media/${stored.sha256}/200.jpg`,
    width: 200,
  })
})

test('a picture of which nothing was made is not shown', () => {
  expect(pictureSource({ ...stored, renditions: [] })).toBeUndefined()
  expect(pictureSource({ ...stored, renditions: 'broken' })).toBeUndefined()
})
