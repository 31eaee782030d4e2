/** The commands of an operator, in a real process. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openBeside, openSqlite } from '#server/db/database.ts'
import { createWorld } from '#server/ground/world.ts'
import {
  createStaff,
  createTestServer,
  envelopeOf,
  grantOf,
  newRecord,
  post,
} from '../support/server-persona.ts'

const root = join(import.meta.dirname, '..', '..')
/** Below node_modules, where the bundle finds its imports. */
const bundle = join(root, 'node_modules', `.server-commands-${process.pid}`)
const main = join(bundle, 'main.js')
beforeAll(async () => {
  await build({ root, logLevel: 'silent', build: { ssr: 'src/server/main.ts', outDir: bundle } })
})
afterAll(() => rmSync(bundle, { recursive: true, force: true }))

let folder = ''
let server: ChildProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lesspiegel-commands-'))
})
afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

const database = () => join(folder, 'lesspiegel.sqlite')
const env = (more: Record<string, string> = {}) => ({
  ...process.env,
  ...{ DATA_DIR: folder, PORT: '0', PUBLIC_URL: 'https://spiegel.example', CLIENT_DIR: folder },
  ...more,
})

function run(args: string[], more: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, [main, ...args], { env: env(more) })
  return { code: done.status, said: `${done.stdout}${done.stderr}` }
}

async function start() {
  const child = spawn(process.execPath, [main], {
    env: env(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server = child
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => part.toString().includes('"listening"') && resolve())
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
}

async function stop() {
  const ending = server
  server = undefined
  if (!ending || ending.exitCode !== null) return
  const ended = once(ending, 'exit')
  ending.kill('SIGTERM')
  await ended
}

/** A school with one coach, who has sent `count` entries. */
async function seed(count: number) {
  const db = await openSqlite(database(), createWorld())
  const onFile = createTestServer(db)
  const { coach } = await createStaff(onFile, 0)
  const record = newRecord(coach)
  const entries = Array.from({ length: count }, () => envelopeOf(record, coach))
  await post(onFile, coach, [await grantOf(record, coach, coach.accountId), ...entries])
  await db.close()
  writeFileSync(join(folder, 'secret'), 'a secret of at least thirty-two characters')
}

async function look() {
  const db = openBeside({ databaseUrl: undefined, path: database() }, createWorld())
  const items = await db.reader.q.selectFrom('items').select('item_id').execute()
  const [epoch] = await db.reader.q.selectFrom('counters').select('value').execute()
  const open = await db.reader.q
    .selectFrom('invitations')
    .selectAll()
    .where('inviter', 'is', null)
    .where('used_at', 'is', null)
    .execute()
  await db.close()
  return { items: items.length, epoch: epoch?.value, open }
}

it('a backup is made while the server runs and restored while it does not; the former database is kept beside it', async () => {
  await seed(3)
  await start()
  const file = join(folder, 'copy.sqlite')
  expect(run(['backup', file])).toMatchObject({ code: 0 })
  expect(run(['backup', file])).toMatchObject({ code: 1, said: expect.stringContaining('exists already') })
  expect(run(['doctor'])).toMatchObject({ code: 0 })
  const whileOpen = run(['restore', file])
  expect(whileOpen).toMatchObject({ code: 1, said: expect.stringContaining('DatabaseInUse') })
  await stop()

  const db = openBeside({ databaseUrl: undefined, path: database() }, createWorld())
  await db.transact(({ q }) => q.deleteFrom('inbox_items').execute())
  await db.transact(({ q }) => q.deleteFrom('items').execute())
  await db.close()
  expect(run(['restore', file])).toMatchObject({ code: 0 })
  expect(await look()).toMatchObject({ items: 4, epoch: 2 })
  expect(readdirSync(folder).filter((name) => name.startsWith('lesspiegel.sqlite.before-'))).not.toEqual([])
  expect(run(['restore', file])).toMatchObject({ code: 0 })
  expect(await look()).toMatchObject({ items: 4, epoch: 3 })
  await start()
})

it('a backup replaces an unreadable database, and a file that is no database is refused', async () => {
  await seed(1)
  const file = join(folder, 'copy.sqlite')
  expect(run(['backup', file])).toMatchObject({ code: 0 })
  for (const suffix of ['-wal', '-shm']) rmSync(database() + suffix, { force: true })
  writeFileSync(database(), 'a disk went bad')
  writeFileSync(join(folder, 'letter.txt'), 'not a database')
  expect(run(['restore', join(folder, 'letter.txt')])).toMatchObject({ code: 1 })
  expect(readFileSync(database(), 'utf8')).toBe('a disk went bad')
  expect(run(['doctor'])).toMatchObject({ code: 1 })
  expect(run(['restore', file])).toMatchObject({ code: 0 })
  expect((await look()).epoch).toBeGreaterThan(2)
})

it('the doctor reports a gap in an inbox, a lost secret and an address without encryption', async () => {
  await seed(3)
  expect(run(['doctor'])).toMatchObject({ code: 0, said: expect.not.stringContaining('wrong') })
  const db = openBeside({ databaseUrl: undefined, path: database() }, createWorld())
  await db.transact(({ q }) => q.deleteFrom('inbox_items').where('n', '=', 2).execute())
  await db.close()
  rmSync(join(folder, 'secret'))
  const { code, said } = run(['doctor'], { PUBLIC_URL: 'http://spiegel.example' })
  expect(code).toBe(1)
  expect(said).toMatch(/^wrong {2}every inbox is numbered/m)
  expect(said).toMatch(/^wrong {2}the secret is there/m)
  expect(said).toMatch(/^wrong {2}PUBLIC_URL/m)
  expect(said).toMatch(/^good {3}the database file is whole/m)
  expect(existsSync(join(folder, 'secret'))).toBe(false)
})

it('beside a running server a coordinator’s lost link is replaced, and expired records are purged', async () => {
  await seed(1)
  await start()
  const first = run(['invite'])
  expect(first.said).toMatch(/^https:\/\/spiegel\.example\/join#[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/m)
  run(['invite'])
  const { open } = await look()
  const now = new Date().toISOString()
  expect(open).toHaveLength(2)
  expect(open.filter(({ expires_at }) => expires_at > now)).toHaveLength(1)
  const db = openBeside({ databaseUrl: undefined, path: database() }, createWorld())
  await db.transact(({ q }) =>
    q.updateTable('items').set({ erase_after: '2020-01' }).where('kind', '=', 'envelope').execute(),
  )
  await db.close()
  expect(run(['purge'])).toMatchObject({ code: 0, said: expect.stringContaining('"purged"') })
  expect(run(['feed'])).toMatchObject({ code: 1, said: expect.stringContaining('Usage') })
})

it('on PostgreSQL the backup command refers to pg_dump', () => {
  const { code, said } = run(['backup', join(folder, 'copy')], {
    DATABASE_URL: 'postgres://localhost/lesspiegel',
  })
  expect([code, said]).toEqual([1, expect.stringContaining('pg_dump')])
})
