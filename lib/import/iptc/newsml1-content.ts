import { blockText } from '#lib/body/text.ts'
import type { Given } from '../copy-of.ts'
import type { Registry } from '../registry.ts'
import { at, childrenOf, type Element, textOf } from '../xml.ts'
import { domOf } from '../xml-dom.ts'
import { type Content, contentOf, contentOfTree, imagesOnce, nothing } from './content.ts'
import { attr, firstIn, firstOf, said, tidy, wordsOf } from './field.ts'
import { isImage, isPlayed, type Leaf, leavesIn, textsIn } from './newsml1-component.ts'
import { nitfStory } from './nitf-story.ts'

type Story = Pick<Given, 'body' | 'headline' | 'standfirst' | 'byline' | 'dateline' | 'images' | 'lost'>

/** A component's content: its text, the lines that are marked up on their own, and its pictures, each in its largest rendition. */
export function newsml1Content(component: Element | null, headline: string, registry: Registry): Story {
  if (!component) return nothing
  const leaves = leavesIn(component)
  const stories = textsIn(component).map(({ content }) => textIn(content, headline, registry))
  const lines = (role: RegExp) =>
    firstOf(
      leaves
        .filter((leaf) => role.test(leaf.role))
        .map(lineOf)
        .join(' '),
    )
  const first: Story = stories[0] ?? nothing
  const { pictures, addresses } = picturesOf(leaves)
  const inText = stories.flatMap((one) => one.images ?? []).filter((one) => !addresses.has(one.src))
  const captions = new Set(pictures.flatMap(({ caption }) => caption ?? []))
  const contacts = leaves.filter(({ role }) => role === 'contact').length
  const lost = [
    ...stories.flatMap((one) => one.lost ?? []),
    ...(contacts > 0 ? [{ code: 'importMatter', values: { count: contacts } }] : []),
    ...(leaves.some(isPlayed) ? [{ code: 'pastedEmbed', values: { count: leaves.filter(isPlayed).length } }] : []),
  ]
  return {
    ...first,
    // A caption that stands in the text as well is said once.
    body: {
      type: 'doc',
      content: stories.flatMap(({ body }) => body.content).filter((block) => !captions.has(tidy(blockText(block)))),
    },
    headline: first.headline ?? lines(/^headline/),
    standfirst: first.standfirst ?? lines(/^(?:sub-?headline|subhead|abstract|summary|synopsis)/),
    images: imagesOnce([...pictures, ...inText]),
    lost,
  }
}

function textIn(content: Element, headline: string, registry: Registry): Story {
  const data = firstIn(content, 'DataContent')
  if (!data) return nothing
  // Parts of NITF stand there without the whole as well.
  const nitf = firstIn(data, 'nitf') ?? (firstIn(data, 'body.content') ? data : null)
  if (nitf) return nitfStory(nitf, registry)
  if (childrenOf(data).length > 0) return contentOfTree(domOf(firstIn(data, 'body') ?? data), headline)
  return contentOf(textOf(data), headline)
}

function lineOf({ content }: Leaf): string {
  const data = firstIn(content, 'DataContent')
  if (!data || childrenOf(data).length === 0) return wordsOf(data)
  return contentOfTree(domOf(firstIn(data, 'body') ?? data))
    .body.content.map((block) => tidy(blockText(block)).replaceAll('\n', '; '))
    .join('; ')
}

/** Renditions of one picture stand in one component or in siblings; its caption stands beside them or above. */
function picturesOf(leaves: readonly Leaf[]): { pictures: Content['images']; addresses: Set<string> } {
  const renditions = leaves.filter(isImage)
  const pictures = Array.from(Map.groupBy(renditions, groupOf), ([group, same]) => {
    const [best] = same.toSorted((a, b) => widthOf(b) - widthOf(a))
    const caption = leavesIn(group).find(({ role }) => role.startsWith('caption'))
    return {
      src: best ? attr(best.content, 'Href') : '',
      caption: (caption && lineOf(caption)) || commentOf(group) || said(group, 'NewsLines', 'HeadLine'),
      credit: firstOf(said(group, 'NewsLines', 'CreditLine'), said(group, 'NewsLines', 'ByLine')),
      alt: null,
    }
  })
  return { pictures, addresses: new Set(renditions.map(({ content }) => attr(content, 'Href'))) }
}

function groupOf({ component, parent, role }: Leaf): Element {
  const siblings = /^(?:thumbnail|preview|quicklook|high|main|low|web|large|small)/.test(role)
  return siblings && parent ? parent : component
}

function commentOf(group: Element): string | null {
  const lines = at(group, 'NewsLines')
  const told = lines ? childrenOf(lines, 'NewsLine') : []
  const caption = told.find((one) => /caption/i.test(attr(at(one, 'NewsLineType'), 'FormalName')))
  return firstOf(caption && said(caption, 'NewsLineText'))
}

function widthOf({ content }: Leaf): number {
  const properties = childrenOf(at(content, 'Characteristics') ?? content, 'Property')
  return (
    Number(
      attr(
        properties.find((one) => /width/i.test(attr(one, 'FormalName'))),
        'Value',
      ),
    ) || 0
  )
}
