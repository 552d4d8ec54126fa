import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type * as Engine from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { migrationsFolder, readMigrations } from '#lib/platform/migrate.ts'

const schemaFile = join(import.meta.dirname, 'schema.prisma')
const filters = { externalTables: [], externalEnums: [] }

declare global {
  var PRISMA_WASM_PANIC_REGISTRY: { set_message(message: string): void } | undefined
}

type Glue = typeof Engine & { __wbg_set_wasm(exports: WebAssembly.Exports): void }

let loaded: Promise<Glue> | undefined

/** The engine's code, instantiated once a process: two copies of its memory would get into each other's way. */
function load(): Promise<Glue> {
  loaded ??= (async () => {
    globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
      set_message: (message) => {
        throw new Error(message)
      },
    }
    const folder = join(import.meta.dirname, '../node_modules/@prisma/schema-engine-wasm')
    const glue: Glue = await import(join(folder, 'schema_engine_bg.js'))
    const { instance } = await WebAssembly.instantiate(await readFile(join(folder, 'schema_engine_bg.wasm')), {
      './schema_engine_bg.js': Object.fromEntries(Object.entries(glue)),
    })
    glue.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start
    if (typeof start === 'function') start()
    return glue
  })()
  return loaded
}

/** Prisma's own migration engine on a database, as WebAssembly, since its native form is not to be had everywhere. */
export async function schemaEngine(databaseUrl: string): Promise<Engine.SchemaEngine> {
  const glue = await load()
  const datamodels: [string, string][] = [[schemaFile, await readFile(schemaFile, 'utf8')]]
  return glue.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(catalogAdapter(databaseUrl)),
  )
}

const CHAR = 18
const TEXT = 25

/**
 * The adapter does not know the catalogue's one-byte type "char", in which the engine reads about indexes and foreign keys. Rows pass as
 * text, and the columns that had it are told to the engine as characters.
 */
function catalogAdapter(databaseUrl: string) {
  const pool = new pg.Pool({ connectionString: databaseUrl })
  const query = pool.query.bind(pool)
  let characters: number[] = []
  Object.assign(pool, {
    query: async (...args: unknown[]) => {
      const result: pg.QueryResult = await Reflect.apply(query, pool, args)
      const fields = result.fields ?? []
      characters = fields.flatMap((field, at) => (field.dataTypeID === CHAR ? [at] : []))
      for (const at of characters) Object.assign(fields[at] ?? {}, { dataTypeID: TEXT })
      return result
    },
  })
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  return Object.assign(factory, {
    connect: async () => {
      const adapter = await connect()
      const queryRaw = adapter.queryRaw.bind(adapter)
      return Object.assign(adapter, {
        queryRaw: async (sql: Parameters<typeof queryRaw>[0]) => {
          const result = await queryRaw(sql)
          for (const at of characters) result.columnTypes[at] = ColumnTypeEnum.Character
          return result
        },
      })
    },
  })
}

async function schemaFiles() {
  return [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }]
}

/** The SQL that would bring an empty database (null) or the given one to schema.prisma. */
export async function sqlToSchema(databaseUrl: string, fromEmpty: boolean): Promise<string> {
  const engine = await schemaEngine(databaseUrl)
  const files = await schemaFiles()
  const from = fromEmpty
    ? { tag: 'empty' as const }
    : { tag: 'schemaDatasource' as const, files, configDir: import.meta.dirname }
  const { stdout } = await engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters,
  })
  return stdout ?? ''
}

/** What Prisma's engine thinks of a database's migrations: edited, failed, or behind the folder. */
export async function diagnose(databaseUrl: string) {
  const engine = await schemaEngine(databaseUrl)
  const migrations = await readMigrations()
  return engine.diagnoseMigrationHistory({
    migrationsList: {
      baseDir: migrationsFolder,
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
      })),
    },
    optInToShadowDatabase: false,
    filters,
  })
}
