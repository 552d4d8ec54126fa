import { Fragment, type ReactNode } from 'react'
import type { Block, Body, Inline, ListItem, Mark } from '#lib/body/body.ts'
import { safeHref } from '#lib/body/href.ts'

/** A picture as a page shows it: its address, its size, and the narrower forms of it. */
export type Picture = { src: string; srcSet: string; width: number; height: number }

/** A story's text as elements. There is no HTML string on the way: what is not in the tree cannot be on the page. */
export function ArticleBody({
  body,
  pictures,
  credit,
}: {
  body: Body
  pictures: ReadonlyMap<string, Picture>
  credit: string
}) {
  return (
    <div className="story-body">
      {body.content.map((block) => (
        <BlockOf key={block.attrs.id} block={block} pictures={pictures} credit={credit} />
      ))}
    </div>
  )
}

function BlockOf({
  block,
  pictures,
  credit,
}: {
  block: Block
  pictures: ReadonlyMap<string, Picture>
  credit: string
}) {
  switch (block.type) {
    case 'paragraph':
      return block.content ? <p>{inlines(block.content)}</p> : null
    case 'heading':
      return block.attrs.level === 2 ? (
        <h2 id={block.attrs.id}>{inlines(block.content)}</h2>
      ) : (
        <h3 id={block.attrs.id}>{inlines(block.content)}</h3>
      )
    case 'bulletList':
      return <ul>{items(block.content)}</ul>
    case 'orderedList':
      return <ol start={block.attrs.start === 1 ? undefined : block.attrs.start}>{items(block.content)}</ol>
    case 'blockquote':
      return (
        <blockquote>
          {block.content.map((paragraph) => (
            <p key={paragraph.attrs.id}>{inlines(paragraph.content)}</p>
          ))}
        </blockquote>
      )
    case 'image':
      return <Figure {...block.attrs} picture={pictures.get(block.attrs.mediaId)} creditWord={credit} />
    case 'horizontalRule':
      return <hr />
  }
}

function items(list: ListItem[]): ReactNode {
  return list.map((item) => (
    <li key={item.attrs.id}>
      {item.content.map((inner) =>
        inner.type === 'paragraph' ? (
          <p key={inner.attrs.id}>{inlines(inner.content)}</p>
        ) : inner.type === 'bulletList' ? (
          <ul key={inner.attrs.id}>{items(inner.content)}</ul>
        ) : (
          <ol key={inner.attrs.id}>{items(inner.content)}</ol>
        ),
      )}
    </li>
  ))
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

function inlines(content: Inline[] = []): ReactNode {
  return content.map((piece, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a line's pieces have no names and are drawn once
    if (piece.type === 'hardBreak') return <br key={at} />
    // biome-ignore lint/suspicious/noArrayIndexKey: the same
    return piece.marks ? <Fragment key={at}>{marked(piece.text, piece.marks)}</Fragment> : piece.text
  })
}

function marked(text: string, marks: Mark[]): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    if (mark.type === 'bold') return <strong>{inner}</strong>
    if (mark.type === 'italic') return <em>{inner}</em>
    const href = safeHref(mark.attrs.href)
    if (href === null) return inner
    return (
      <a href={href} rel={href.startsWith('/') ? undefined : 'noopener'}>
        {inner}
      </a>
    )
  }, text)
}
