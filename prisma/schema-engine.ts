import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type * as Engine from '@prisma/schema-engine-wasm/schema_engine_bg.js'
import { migrationsFolder, readMigrations } from '#lib/platform/migrate.ts'

const schemaFile = join(import.meta.dirname, 'schema.prisma')
const filters = { externalTables: [], externalEnums: [] }

/** Prisma's own migration engine on a database, as WebAssembly, since its native form is not to be had everywhere. */
export async function schemaEngine(databaseUrl: string): Promise<Engine.SchemaEngine> {
  const folder = join(import.meta.dirname, '../node_modules/@prisma/schema-engine-wasm')
  const glue: typeof Engine & { __wbg_set_wasm(exports: WebAssembly.Exports): void } = await import(
    join(folder, 'schema_engine_bg.js')
  )
  const { instance } = await WebAssembly.instantiate(await readFile(join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': Object.fromEntries(Object.entries(glue)),
  })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  const datamodels: [string, string][] = [[schemaFile, await readFile(schemaFile, 'utf8')]]
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }))
  return glue.SchemaEngine.new({ datamodels }, () => undefined, adapter)
}

async function schemaFiles() {
  return [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }]
}

/** The SQL that would bring an empty database (null) or the given one to schema.prisma. */
export async function sqlToSchema(databaseUrl: string, fromEmpty: boolean): Promise<string> {
  const engine = await schemaEngine(databaseUrl)
  const files = await schemaFiles()
  const from = fromEmpty ? { tag: 'empty' as const } : { tag: 'schemaDatasource' as const, files, configDir: import.meta.dirname }
  const { stdout } = await engine.diff({ from, to: { tag: 'schemaDatamodel', files }, script: true, exitCode: null, filters, shadowDatabaseUrl: null })
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
