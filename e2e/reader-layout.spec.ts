import AxeBuilder from '@axe-core/playwright'
import { section } from '#prisma/factories/section.ts'
import { expect, test } from './fixtures.ts'
import { fullFront } from './full-front.ts'
import { fullStory } from './full-story.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const width of [320, 360, 768, 1440]) {
  test(`nothing runs out of the page at ${width} px`, async ({ page, article }) => {
    const story = await fullStory(article)
    await fullFront(article)
    const wide = await section({ name: `${'w'.repeat(55)} ${width}` })
    const long = await article({
      state: 'published',
      headline: `Donaudampfschifffahrtsgesellschaftskapitän ${'x'.repeat(120)}`,
      sectionId: wide.id,
    })
    await page.setViewportSize({ width, height: 800 })
    for (const path of [
      '/',
      story.path,
      `/news/${long.slug}`,
      `/section/${story.harbour.slug}`,
      `/section/${wide.slug}`,
      '/search?q=bridge',
      '/corrections',
      '/nowhere',
    ]) {
      await page.goto(path)
      const { scroll, inner } = await page
        .locator('html')
        .evaluate((root) => ({ scroll: root.scrollWidth, inner: innerWidth }))
      expect(scroll, path).toBeLessThanOrEqual(inner)
    }
  })
}

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 360],
] as const) {
  test(`every reader’s page is without findings of axe, ${colorScheme}, ${width} px`, async ({ page, article }) => {
    test.setTimeout(180_000)
    const story = await fullStory(article)
    const { mark, picture } = await fullFront(article)
    const pictured = await article({
      state: 'published',
      headline: `A picture ${mark}`,
      leadMediaId: picture,
      leadAlt: 'Rowers in the rain',
      leadCaption: 'The last hundred metres',
      leadCredit: 'Ines Marl',
    })
    const arabic = await article({
      state: 'published',
      language: 'ar',
      slug: `arabic-${story.mark}`,
      headline: 'السوق يطلب طريقا',
    })
    await article({ state: 'withdrawn', slug: `axe-notice-${story.mark}` })
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    const lists = [`/section/${story.harbour.slug}`, `/tag/${story.topic.slug}`, `/by/${story.writer.slug}`]
    const others = [
      '/',
      '/search?q=bridge',
      '/corrections',
      '/mistake/thanks',
      '/nowhere',
      `/news/axe-notice-${story.mark}`,
    ]
    for (const path of [story.path, `/news/${pictured.slug}`, `/news/${arabic.slug}`, ...lists, ...others]) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
        path,
      ).toEqual([])
    }
  })
}
