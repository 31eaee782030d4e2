/** The assets of the previous release, which a build keeps beside the new ones. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepPrevious, precompress } from '../../vite.config.ts'
import { createTestServer } from '../support/server-persona.ts'
import { openTemporarySqlite } from '../support/temporary-sqlite.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lesspiegel-release-'))
  mkdirSync(join(folder, 'src'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function release(words: string): Promise<string[]> {
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="/src/main.js"></script>')
  writeFileSync(join(folder, 'src', 'main.js'), `document.title = '${words.repeat(100)}'`)
  await build({
    ...{ root: folder, configFile: false, logLevel: 'silent', plugins: [keepPrevious(), precompress()] },
    build: { outDir: 'dist/client' },
  })
  return readdirSync(join(folder, 'dist', 'client', 'assets')).filter((name) => name.endsWith('.js'))
}

it('a tab of the previous release finds its compressed assets, also after a second build of the new release', async () => {
  const [first] = await release('one')
  expect(existsSync(join(folder, 'dist', 'client-previous'))).toBe(false)
  const [second] = await release('two')
  await release('two')
  expect(readdirSync(join(folder, 'dist'))).toEqual(['client', 'client-previous'])
  const db = await openTemporarySqlite()
  const { app } = createTestServer(db, { clientDir: join(folder, 'dist', 'client') })
  const answerFor = async (file = '') => {
    const headers = { 'accept-encoding': 'gzip, br' }
    const answer = await app.request(`https://spiegel.example/assets/${file}`, { headers })
    return [answer.status, answer.headers.get('content-encoding')]
  }
  const found = [200, 'br']
  expect([await answerFor(first), await answerFor(second)]).toEqual([found, found])
  const [third] = await release('three')
  expect(await Promise.all([first, second, third].map(answerFor))).toEqual([[404, null], found, found])
  await db.close()
})
