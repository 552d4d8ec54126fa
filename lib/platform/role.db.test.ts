import { expect, test } from 'vitest'
import { database } from './db.ts'

test('the application’s role is nobody on the database server: no superuser, no files, no programs, no other roles', async () => {
  const [role] = await database().$queryRaw<Record<string, boolean>[]>`
    select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname = current_user`
  expect(Object.values(role ?? { none: true })).toEqual([false, false, false, false, false])
  const member = await database().$queryRaw`
    select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
    where u.rolname = current_user`
  expect(member).toEqual([])
})

test.each([
  "select pg_read_file('/etc/hostname')",
  "select pg_ls_dir('/')",
  "select lo_import('/etc/hostname')",
  "copy person to '/tmp/people'",
  "copy person from program 'true'",
  'create table planted (id int)',
  'alter table person add column planted int',
  'drop table person',
  'create function planted() returns int language sql as $$ select 1 $$',
  'create extension dblink',
  'set role copydesk',
  'select * from pg_authid',
])('it may not: %s', async (statement) => {
  await expect(database().$executeRawUnsafe(statement)).rejects.toThrow(/denied|must be|permission|privilege/i)
})
