/** The configuration, the first start, the built app, and the one process per SQLite file. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { proofOf } from '#crypto/invitation.ts'
import { DatabaseInUse, openSqlite } from '#server/db/database.ts'
import { readConfig } from '#server/ground/config.ts'
import { createWorld } from '#server/ground/world.ts'
import { inviteFirstCoordinator } from '#server/operating/first-coordinator.ts'
import { createTestServer } from '../support/server-persona.ts'
import { openTemporarySqlite } from '../support/temporary-sqlite.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lesspiegel-start-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const main = join(import.meta.dirname, '..', '..', 'src', 'server', 'main.ts')

/** Starts the server as a process on this folder. @returns it and its output until it listens or fails to start. */
async function startProcess() {
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: '0',
    PUBLIC_URL: 'https://spiegel.example',
    CLIENT_DIR: folder,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  await new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      if (/"listening"|did not start/.test(printed)) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => resolve())
  })
  return { child, printed }
}

describe('the first start', () => {
  it('prints a one-time link, listens, refuses a second process, and stops when asked', async () => {
    const first = await startProcess()
    expect(first.printed).toMatch(/https:\/\/spiegel\.example\/join#[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}\n/)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
    const second = await startProcess()
    expect(second.printed).toContain('DatabaseInUse')
    const stopped = once(first.child, 'exit')
    first.child.kill('SIGTERM')
    expect(await stopped).toEqual([0, null])
    const again = await openSqlite(join(folder, 'lesspiegel.sqlite'), createWorld())
    await again.close()
  })

  it('makes a link whose proof the client’s vault makes too', async () => {
    const db = await openTemporarySqlite()
    const link = (await inviteFirstCoordinator(createTestServer(db).context)) ?? ''
    const { proofHash } = await proofOf(link.split('.').at(-1) ?? '')
    const row = await db.reader.q.selectFrom('invitations').selectAll().executeTakeFirstOrThrow()
    expect(row.proof_hash).toBe(proofHash)
    expect(JSON.stringify(row)).not.toContain(link.split('.').at(-1))
    await db.close()
  })
})

describe('a SQLite file', () => {
  it('is opened by one process at a time, and keeps its rows when it is closed and opened again', async () => {
    const path = join(folder, 'deep', 'one.sqlite')
    const db = await openSqlite(path, createWorld())
    await expect(openSqlite(path, createWorld())).rejects.toBeInstanceOf(DatabaseInUse)
    await db.transact(({ q }) => q.updateTable('counters').set({ value: 7 }).execute())
    await db.close()
    const again = await openSqlite(path, createWorld())
    expect(await again.reader.q.selectFrom('counters').selectAll().execute()).toEqual([
      { name: 'epoch', value: 7 },
    ])
    await again.close()
  })

  it('keeps transactions apart that wait for something else in between', async () => {
    const db = await openSqlite(join(folder, 'two.sqlite'), createWorld())
    const add = () =>
      db.transact(async ({ q }) => {
        const { value } = await q.selectFrom('counters').select('value').executeTakeFirstOrThrow()
        await new Promise((resolve) => setTimeout(resolve, 2))
        await q
          .updateTable('counters')
          .set({ value: value + 1 })
          .execute()
      })
    const fail = db.transact(async ({ q }) => {
      await q.updateTable('counters').set({ value: 1000 }).execute()
      throw new RangeError('undone')
    })
    await Promise.all([...Array.from({ length: 20 }, add), expect(fail).rejects.toThrow('undone')])
    expect(await db.reader.q.selectFrom('counters').select('value').execute()).toEqual([{ value: 21 }])
    await db.close()
  })
})

describe('the configuration', () => {
  it('keeps its secret over restarts, and derives two different keys from it', () => {
    const [one, two] = [
      readConfig({ DATA_DIR: folder }, createWorld()),
      readConfig({ DATA_DIR: folder }, createWorld()),
    ]
    expect(one.receiptKey).toEqual(two.receiptKey)
    expect(one.receiptKey).not.toEqual(one.contributionKey)
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toHaveLength(43)
    expect(one).toMatchObject({
      port: 8787,
      host: '127.0.0.1',
      minimumGroup: 5,
      publicUrl: 'http://localhost:8787',
    })
  })

  it('names the variables that are wrong, not their values', () => {
    const read = () =>
      readConfig({ LESSPIEGEL_SECRET: 'tooshort', MINIMUM_GROUP: '3', PORT: 'x' }, createWorld())
    expect(read).toThrow(/PORT, LESSPIEGEL_SECRET, MINIMUM_GROUP/)
    expect(read).not.toThrow(/tooshort/)
  })

  it('takes an address with nothing after its host, and says so of any other', () => {
    const read = (PUBLIC_URL: string) => readConfig({ DATA_DIR: folder, PUBLIC_URL }, createWorld()).publicUrl
    const origin = 'https://spiegel.example'
    for (const good of [origin, `${origin}/`, `${origin}:443`, 'HTTPS://Spiegel.Example/'])
      expect(read(good)).toBe(origin)
    expect(read('http://localhost:8787/')).toBe('http://localhost:8787')
    const bad = [
      ...[
        `${origin}/app`,
        `${origin}//`,
        `${origin}/?a=1`,
        `${origin}#x`,
        'https://anna:geheim@spiegel.example',
      ],
      ...['spiegel.example', 'localhost:8787', '//spiegel.example', 'ftp://spiegel.example', 'https://', 'x'],
    ]
    for (const one of bad) {
      expect(() => read(one), one).toThrow(/PUBLIC_URL must be .* such as https:.* no path/)
      expect(() => read(one), one).not.toThrow(/geheim/)
    }
  })
})

describe('a path that holds the secret of a link', () => {
  it.each(['join', 'device'])(
    'of %s gets the page; the secret is in no answer and in no line of the log',
    async (is) => {
      mkdirSync(join(folder, 'client'), { recursive: true })
      writeFileSync(join(folder, 'client', 'index.html'), 'the page')
      const db = await openTemporarySqlite()
      const { app, lines } = createTestServer(db, { clientDir: join(folder, 'client') })
      const secret = 'S'.repeat(43)
      const id = '6f1c2d3e-4a5b-4c6d-8e7f-0123456789ab'
      for (const sign of ['%23', '%2523', '/%23', '/']) {
        for (const method of ['GET', 'POST', 'PUT']) {
          const answer = await app.request(`https://spiegel.example/${is}${sign}${id}.${secret}`, { method })
          const said = [...answer.headers].flat().join() + (await answer.text())
          expect(said).not.toContain(secret)
          expect(answer.status).toBe(method === 'GET' ? 200 : 404)
          if (method === 'GET') expect(said).toContain('the page')
          expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
        }
      }
      const elsewhere = [
        'api/invitations/',
        'api/join%23',
        'assets/join%23',
        'metrics/',
        '%E0%A4%A/join%23',
        'x.js%23',
      ]
      for (const place of elsewhere) {
        const answer = await app.request(`https://spiegel.example/${place}${id}.${secret}`)
        expect([...answer.headers].flat().join() + (await answer.text()), place).not.toContain(secret)
      }
      // The browser would keep the page under its address.
      const page = await app.request(`https://spiegel.example/${is}%23${id}.${secret}`)
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(lines.join()).not.toContain(secret)
      await db.close()
    },
  )
})

describe('the built app', () => {
  it('is served: assets of this and the previous release are cached for ever, an unknown asset is a 404', async () => {
    const put = (path: string, text: string) => {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    put('client/index.html', 'the page')
    put('client/sw.js', 'the worker')
    put('client/assets/app-1.js', 'now')
    put('client/assets/app-1.js.gz', 'now, compressed')
    put('client-previous/assets/app-0.js', 'before')
    put('secret', 'not yours')
    const db = await openTemporarySqlite()
    const { app } = createTestServer(db, { clientDir: join(folder, 'client') })
    const get = async (path: string) => {
      const response = await app.request(`https://spiegel.example${path}`)
      return [
        response.status,
        response.headers.get('cache-control'),
        response.ok ? await response.text() : '',
      ]
    }
    const forever = 'public, max-age=31536000, immutable'
    expect(await get('/')).toEqual([200, 'no-cache', 'the page'])
    expect(await get('/les/42')).toEqual([200, 'no-cache', 'the page'])
    expect(await get('/sw.js')).toEqual([200, 'no-cache', 'the worker'])
    expect(await get('/assets/app-1.js')).toEqual([200, forever, 'now'])
    expect(await get('/assets/app-0.js')).toEqual([200, forever, 'before'])
    const headers = { 'accept-encoding': 'gzip' }
    const compressed = await app.request('https://spiegel.example/assets/app-1.js', { headers })
    expect([compressed.headers.get('content-encoding'), compressed.headers.get('vary')]).toEqual([
      ...['gzip', 'Accept-Encoding'],
    ])
    expect(compressed.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await compressed.text()).toBe('now, compressed')
    for (const path of ['/assets/app-2.js', '/assets/', '/icon.png'])
      expect((await get(path)).slice(0, 2)).toEqual([404, 'no-store'])
    const posted = await app.request('https://spiegel.example/les/42', { method: 'POST' })
    expect(posted.status).toBe(404)
    for (const path of ['/%2e%2e%2fsecret', '/..%2fsecret', '/assets%2f..%2f..%2fsecret', '/%00', '/%ff']) {
      expect((await get(path))[2]).not.toBe('not yours')
    }
    await db.close()
  })
})
