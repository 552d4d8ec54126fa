import type { Block, Body, List } from '#lib/body/body.ts'
import { ArticleLine } from './article-line.tsx'

/** A picture as a page shows it: its address, its size, the narrower forms of it, and what it says of itself where a story says nothing. */
export type Picture = {
  src: string
  srcSet: string
  width: number
  height: number
  alt?: string
  caption?: string
  credit?: string
}

type Pictures = ReadonlyMap<string, Picture>

/**
 * A story's text as elements: no HTML string on the way, so that what is not in the tree cannot be on the page. `pictures` are the
 * media that the body uses, by id; `credit` is the word before a picture's credit.
 */
export function ArticleBody({ body, pictures, credit }: { body: Body; pictures: Pictures; credit: string }) {
  return (
    <div className="story-body">
      {body.content.map((block) => (
        <BlockOf key={block.attrs.id} block={block} pictures={pictures} credit={credit} />
      ))}
    </div>
  )
}

function BlockOf({ block, pictures, credit }: { block: Block; pictures: Pictures; credit: string }) {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block} />
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h2' : 'h3'
      return (
        <Heading id={block.attrs.id}>
          <ArticleLine content={block.content} />
        </Heading>
      )
    }
    case 'bulletList':
    case 'orderedList':
      return <ListOf list={block} />
    case 'blockquote':
      return (
        <blockquote>
          {block.content.map((paragraph) => (
            <Paragraph key={paragraph.attrs.id} block={paragraph} />
          ))}
        </blockquote>
      )
    case 'image':
      return <StoryImage attrs={block.attrs} picture={pictures.get(block.attrs.mediaId)} creditWord={credit} />
    case 'horizontalRule':
      return <hr />
  }
}

function Paragraph({ block }: { block: Extract<Block, { type: 'paragraph' }> }) {
  if (!block.content) return null
  return (
    <p>
      <ArticleLine content={block.content} />
    </p>
  )
}

function ListOf({ list }: { list: List }) {
  const items = list.content.map((item) => (
    <li key={item.attrs.id}>
      {item.content.map((inner) =>
        inner.type === 'paragraph' ? (
          <Paragraph key={inner.attrs.id} block={inner} />
        ) : (
          <ListOf key={inner.attrs.id} list={inner} />
        ),
      )}
    </li>
  ))
  if (list.type === 'bulletList') return <ul>{items}</ul>
  return <ol start={list.attrs.start === 1 ? undefined : list.attrs.start}>{items}</ol>
}

/** What the story says of a picture comes before what the picture says of itself. */
function StoryImage(props: {
  attrs: Extract<Block, { type: 'image' }>['attrs']
  picture: Picture | undefined
  creditWord: string
}) {
  const { attrs, picture } = props
  return (
    <Figure
      alt={attrs.alt || picture?.alt || ''}
      caption={attrs.caption || picture?.caption || ''}
      credit={attrs.credit || picture?.credit || ''}
      picture={picture}
      creditWord={props.creditWord}
    />
  )
}

/** A picture with its caption and credit. One whose file is gone leaves its caption. */
export function Figure(props: {
  alt: string
  caption: string
  credit: string
  picture: Picture | undefined
  creditWord: string
  lead?: boolean
}) {
  const { picture } = props
  if (!picture && !props.caption) return null
  return (
    <figure className={props.lead ? 'lead-picture' : undefined}>
      {picture ? (
        // biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions
        <img
          src={picture.src}
          srcSet={picture.srcSet}
          sizes="(min-width: 48rem) 44rem, 100vw"
          width={picture.width}
          height={picture.height}
          alt={props.alt}
          loading={props.lead ? 'eager' : 'lazy'}
          decoding="async"
        />
      ) : null}
      {props.caption || props.credit ? (
        <figcaption>
          {props.caption}
          {props.credit ? (
            <span className="credit">
              {' '}
              {props.creditWord} {props.credit}
            </span>
          ) : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
