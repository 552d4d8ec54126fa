import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '../..')

/** The address pattern of a file under app: groups such as (reader) are not part of it. */
export function patternOf(file: string): string {
  const parts = file
    .split('/')
    .slice(0, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
  return `/${parts.join('/')}`
}

/** The files of a name, in whatever folder under app. */
export function filesNamed(name: RegExp): string[] {
  return readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => name.test(file.split('/').at(-1) ?? ''))
}

/** Every page there is on disk, as its address pattern. */
export function pagesOnDisk(): string[] {
  return filesNamed(/^page\.(tsx|ts)$/).map(patternOf)
}

/** Every handler there is on disk, as method and address pattern. */
export function handlersOnDisk(): string[] {
  return filesNamed(/^route\.(tsx|ts)$/).flatMap((file) => {
    const text = readFileSync(join(root, 'app', file), 'utf8')
    const methods = text.match(/\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b(?=\s*[(,=}\s])/g) ?? []
    const exported = [...new Set(methods)].filter((method) => new RegExp(`export[^\\n]*\\b${method}\\b`).test(text))
    return exported.map((method) => `${method} ${patternOf(file)}`)
  })
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
})

/** A server action of the build: its id, where it stands, and the pages that can run it, as address patterns. */
export type Action = { id: string; folder: string; name: string; pages: string[] }

/** Every server action in the production build, whether or not anything on screen calls it. */
export function actionsInBuild(): Action[] {
  const text = readFileSync(join(root, '.next/server/server-reference-manifest.json'), 'utf8')
  return Object.entries(manifest.parse(JSON.parse(text)).node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    folder: filename.replace(/^app\//, '').replace(/\/actions\.ts$/, ''),
    name: exportedName,
    pages: Object.keys(workers).map((worker) => patternOf(worker.replace(/^app\//, ''))),
  }))
}

/** The id of an action of the build, by the folder it stands in and its name. */
export function actionNamed(folder: string, name: string): string {
  const found = actionsInBuild().find((one) => one.folder === folder && one.name === name)
  if (!found) throw new Error(`the build has no action ${name} in ${folder}`)
  return found.id
}

/** The ids of actions that the browser is given: everyone who loads the desk's scripts can read them. */
export function actionsInChunks(): string[] {
  const folder = join(root, '.next/static')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  const ids = files.flatMap(
    (file) => readFileSync(join(folder, file), 'utf8').match(/(?<=["'])[0-9a-f]{42}(?=["'])/g) ?? [],
  )
  return [...new Set(ids)]
}
