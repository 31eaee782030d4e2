/** Sizes in kB of gzip: JavaScript up to the lock screen and up to the lesson room of each role, and the precache. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const client = 'dist/client'
const kB = (bytes: number) => Math.round(bytes / 100) / 10

/** Static imports of a built chunk, as file names in the assets folder. */
const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:from|import)\s*["'](?:\.\/|\/assets\/)([^"']+\.js)["']/g)].map(
    (match) => match[1] ?? '',
  )

function reach(starts: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of starts) {
    if (name === '' || seen.has(name)) continue
    seen.add(name)
    reach(importsOf(readFileSync(join(client, 'assets', name), 'utf8')), seen)
  }
  return seen
}

const gzipOf = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length
const gzipOfAll = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipOf(join(client, 'assets', name)), 0)

export function sizes() {
  const chunks = readdirSync(join(client, 'assets')).filter((name) => name.endsWith('.js'))
  const page = readFileSync(join(client, 'index.html'), 'utf8')
  const entries = [...page.matchAll(/src="\/assets\/([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  if (entries.length === 0) throw new Error('the page starts no script')
  const named = (part: string) => {
    const found = chunks.filter((name) => name.startsWith(part))
    if (found.length === 0) throw new Error(`the build has no chunk ${part}`)
    return found
  }
  const lock = reach(entries)
  const unlocking = ['open-entrance', 'hall', 'loaded-at-unlock']
  const upTo = (...chunks: string[]) => reach([...unlocking, ...chunks].flatMap(named), new Set(lock))
  const precached = precachedFiles()
  return {
    lockScreenJsKb: kB(gzipOfAll(lock)),
    /** Her home page, and the lesson room. */
    coachLessonRoomJsKb: kB(gzipOfAll(upTo('today-chunk', 'observe-chunk'))),
    /** Her home page, and the lesson room at a colleague's. */
    teacherLessonRoomJsKb: kB(gzipOfAll(upTo('progress-chunk', 'observe-chunk'))),
    /** Loaded in addition when the language is English. */
    englishJsKb: kB(gzipOfAll(named('en-'))),
    precacheFiles: precached.length,
    precacheKb: kB(precached.reduce((sum, name) => sum + gzipOf(join(client, name)), 0)),
  }
}

/** The files in the precache manifest of the built worker. */
function precachedFiles(): string[] {
  const worker = readFileSync(join(client, 'sw.js'), 'utf8')
  const urls = [...worker.matchAll(/"?url"?:\s*["'`]([^"'`]+)["'`]/g)].map((match) => match[1] ?? '')
  return [...new Set(urls)]
}
