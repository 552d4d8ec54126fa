import type { ReactNode } from 'react'
import type { Block, Body, List } from '#lib/body/body.ts'
import { ArticleLine } from './article-line.tsx'
import { Figure } from './figure.tsx'
import type { Picture } from './picture-source.ts'

type Pictures = ReadonlyMap<string, Picture>

/**
 * A story's text as elements: no HTML string on the way, so that what is not in the tree cannot be on the page. `pictures` are the
 * media that the body uses, by id; `credit` is the word before a picture's credit. `children`, the dateline, open the first paragraph.
 */
export function ArticleBody(props: { body: Body; pictures: Pictures; credit: string; children?: ReactNode }) {
  const { body, pictures, credit, children } = props
  const first = body.content.find((block) => block.type === 'paragraph' && block.content)
  return (
    <div className="story-body">
      {children && !first ? <p>{children}</p> : null}
      {body.content.map((block) => (
        <BlockOf key={block.attrs.id} block={block} pictures={pictures} credit={credit}>
          {block === first ? children : null}
        </BlockOf>
      ))}
    </div>
  )
}

function BlockOf(props: { block: Block; pictures: Pictures; credit: string; children: ReactNode }) {
  const { block, pictures, credit } = props
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block}>{props.children}</Paragraph>
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

function Paragraph({ block, children }: { block: Extract<Block, { type: 'paragraph' }>; children?: ReactNode }) {
  if (!block.content) return null
  return (
    <p>
      {children}
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
