/** Checks the rules of the house on the source, and on files that break them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chunks } from '../vite.config.ts'
import {
  circles,
  entryPoints,
  ignoredOutcomes,
  missedDoors,
  rawWrites,
  type SourceFile,
  tooLong,
  unknownRooms,
  unusedExports,
  unusedMembers,
  wrongForms,
  wrongImports,
} from './house-rules.ts'
import { races } from './race-rules.ts'

const src = join(import.meta.dirname, '..', 'src')

const read = (folder: string): SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => ({ name: name.split(sep).join('/'), text: readFileSync(join(folder, name), 'utf8') }))

const files = read(src)
const tests = read(import.meta.dirname).map(({ name, text }) => ({ name: `tests/${name}`, text }))

describe('the house', () => {
  it('has no file that imports what its floor may not', () => {
    expect(files.flatMap(wrongImports)).toEqual([])
  })

  it('has no import cycles', () => {
    expect(circles(files)).toEqual([])
  })

  it('uses restricted names only in the files for them', () => {
    expect(files.flatMap(missedDoors)).toEqual([])
  })

  it('writes in rooms only with commands of the domain', () => {
    const found = new Set(files.flatMap((file) => (rawWrites(file).length > 0 ? [file.name] : [])))
    expect([...found].sort()).toEqual([])
  })

  it('keeps files, functions and components short', () => {
    expect(files.flatMap(tooLong)).toEqual([])
  })

  it('has kebab-case names with a meaning, named exports, no type assertions, no swallowed errors', () => {
    expect(files.flatMap(wrongForms)).toEqual([])
  })

  it('ignores no outcome of a write', () => {
    expect(files.flatMap(ignoredOutcomes)).toEqual([])
  })

  it('has no browser test that the speed of the machine decides', () => {
    expect(tests.flatMap(races)).toEqual([])
  })

  it('exports nothing that no entry point reaches', () => {
    const build = { name: 'vite.config.ts', text: readFileSync(join(src, '../vite.config.ts'), 'utf8') }
    expect(unusedExports([...files, build], [...entryPoints, build.name], tests)).toEqual([])
  })

  it('promises no function that only tests call', () => {
    // One round of the loop without its timer: the loop itself does the same.
    expect(unusedMembers(files)).toEqual(['sync/open-post.ts: syncOnce'])
  })

  it('names every inner room', () => {
    expect(unknownRooms(files)).toEqual([])
  })

  it('lists existing files for its chunks', () => {
    const names = new Set(['src', ...files.map(({ name }) => `src/${name}`)])
    const isThere = (place: string) =>
      names.has(place) || [...names].some((name) => name.startsWith(`${place.replace(/\/$/, '')}/`))
    expect(chunks.flatMap(({ files: places = [] }) => places.filter((place) => !isThere(place)))).toEqual([])
  })

  it('draws nothing on the way of a tap after every write', () => {
    const onTheWay = /^(features\/observe|workbench\/(living|questionnaire|lesson|form)|app)\/|-sector\.tsx$/
    const found = files.filter(({ name, text }) => onTheWay.test(name) && /\buseRecords\(/.test(text))
    expect(found.map(({ name }) => name)).toEqual([])
  })

  it('makes no schema anew for every reading', () => {
    const made =
      /\b(valueAt|gather|valuesByKey)\([^()]*\bz\.|\bz\.(array|object|record)\(.*\)\.(safeP|p)arse\(/
    expect(files.filter(({ text }) => made.test(text)).map(({ name }) => name)).toEqual([])
  })

  it('compares no names in the language of the device', () => {
    const found = files.filter(({ text }) =>
      /localeCompare|toLocale(Lower|Upper)Case|Intl\.Collator/.test(text),
    )
    expect(found.map(({ name }) => name)).toEqual([])
  })

  it('has no style that looks at what is inside or behind an element', () => {
    const styles = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.css$/.test(name),
    )
    // Measured in the lesson room: two such styles doubled the time that a browser takes to match styles after a tap.
    expect(styles.filter((name) => readFileSync(join(src, name), 'utf8').includes(':has('))).toEqual([])
    expect(styles.length).toBeGreaterThan(30)
  })

  it('has a README of at most 30 lines in every folder of src', () => {
    const folders = readdirSync(src, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => relative(src, join(entry.parentPath, entry.name)))
    const wrong = folders.filter((folder) => {
      try {
        const text = readFileSync(join(src, folder, 'README.md'), 'utf8')
        return text.trimEnd().split('\n').length > 30
      } catch {
        return true
      }
    })
    expect(wrong).toEqual([])
  })
})

describe('the pages', () => {
  const root = join(import.meta.dirname, '..')
  const inFolder = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  const pages = [...readdirSync(root), ...['docs', 'src', 'tests'].flatMap(inFolder)]
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))

  it('link to files that exist', () => {
    const broken = pages.flatMap(({ name, text }) =>
      [...text.matchAll(/\]\(([^)#\s]+)/g)].flatMap(([, target = '']) =>
        existsSync(join(root, dirname(name), target)) ? [] : [`${name}: ${target}`],
      ),
    )
    expect(broken).toEqual([])
  })

  it('have every section that a comment or a README cites', () => {
    const sections = new Set(
      pages.flatMap(({ name, text }) =>
        [...text.matchAll(/^## (\d+)\./gm)].map(([, number]) => `${basename(name, '.md')} ${number}`),
      ),
    )
    const cited = [...files, ...pages].flatMap(({ name, text }) =>
      [
        ...text.matchAll(
          /\b(protocol|keys|disclosure|reliability)(?:\]\([^)]*\))?,\s+sections? ([\d, and]+\d|\d)/gi,
        ),
      ].flatMap(([, page = '', numbers = '']) =>
        (numbers.match(/\d+/g) ?? []).map((number) => ({ name, section: `${page.toLowerCase()} ${number}` })),
      ),
    )
    expect(cited.length).toBeGreaterThan(20)
    expect(
      cited.flatMap(({ name, section }) => (sections.has(section) ? [] : [`${name}: ${section}`])),
    ).toEqual([])
  })
})

/** Wrong files that each rule must detect. */
describe('the house rules detect', () => {
  const file = (name: string, text: string): SourceFile => ({ name, text })

  it.each([
    ['a plain import', 'features/x/y.ts', "import { a } from '#crypto/pin.ts'"],
    ['a dynamic import', 'features/x/y.ts', "const a = () => import('#crypto/pin.ts')"],
    ['a dynamic import in backticks', 'features/x/y.ts', 'const a = () => import(`#crypto/pin.ts`)'],
    ['a dynamic import that is put together', 'features/x/y.ts', 'const a = (b: string) => import(b)'],
    ['an export … from', 'features/x/y.ts', "export { a } from '#crypto/pin.ts'"],
    ['an export * from', 'features/x/y.ts', "export * from '#crypto/pin.ts'"],
    ['an import type', 'domain/y.ts', "import type { World } from '#world.ts'"],
    ['an export type … from', 'sync/y.ts', "export type { A } from '#crypto/pin.ts'"],
    ['a type of an import', 'domain/y.ts', "export type A = import('#ui/icon.tsx').IconName"],
    ['an import for its effect', 'ui/y.ts', "import '#storage/live.ts'"],
    ['a glob', 'ui/y.ts', "const a = import.meta.glob('#domain/wire/item.ts')"],
    ['a require', 'ui/y.ts', "const a = require('dexie')"],
    ['a value of the world', 'workbench/y.ts', "import { createWorld } from '#world.ts'"],
    ['a value behind a type', 'workbench/y.ts', "type A = 1\nimport { createWorld } from '#world.ts'"],
    ['the client’s world in the server', 'server/y.ts', "import type { World } from '#world.ts'"],
    ['another room', 'features/x/y.ts', "import { a } from '#features/z/a.ts'"],
    ['what opens the book', 'features/x/y.ts', "import { openPeople } from '#storage/people/people.ts'"],
    ['what carries the post', 'features/x/y.ts', "import { createRemote } from '#sync/remote.ts'"],
    ['a package of another floor', 'sync/y.ts', "import Dexie from 'dexie'"],
    ['React below the rooms', 'storage/y.ts', "import { useState } from 'react'"],
    ['a way out of the folder', 'ui/y.ts', "import { a } from './../domain/id.ts'"],
    ['a way up', 'ui/text/y.ts', "import { a } from '../icon.tsx'"],
    [
      'a domain value in a sentence',
      'ui/text/nl/y.ts',
      "import { score } from '#domain/programme/worksheet.ts'",
    ],
    ['a floor without a rule', 'cellar/y.ts', "import { a } from '#domain/ground/id.ts'"],
  ])('%s', (_, name, text) => {
    expect(wrongImports(file(name, text))).not.toEqual([])
  })

  it.each([
    ['the clock', 'sync/y.ts', 'const a = Date.now()'],
    ['the clock in an object', 'sync/y.ts', 'const a = new Date()'],
    ['the clock without brackets', 'sync/y.ts', 'const a = new Date'],
    ['the clock as text', 'sync/y.ts', 'const a = Date()'],
    ['the fine clock', 'features/x/y.ts', 'const a = performance.now()'],
    ['chance', 'domain/y.ts', 'const a = Math.random()'],
    ['chance of the vault', 'features/x/y.ts', 'const a = crypto.randomUUID()'],
    ['the vault, unpacked', 'storage/y.ts', 'const { subtle } = crypto'],
    ['a secret made outside the vault', 'storage/people/y.ts', 'const a = world.randomBytes(32)'],
    ['bytes spelled outside the vault', 'workbench/y.ts', 'const a = btoa(b)'],
    ['the network', 'features/x/y.ts', "void fetch('/api')"],
    ['the network through the world', 'storage/y.ts', "void world.fetch('/api')"],
    ['another network', 'sync/y.ts', "new EventSource('/api/events')"],
    ['a bare database', 'workbench/y.ts', "indexedDB.open('x')"],
    ['a line on the console', 'app/y.ts', "console.info('x')"],
    ['a note beside the database', 'app/y.ts', "sessionStorage.setItem('a', 'b')"],
    ['the worker', 'app/y.ts', 'const a = navigator.serviceWorker'],
    [
      'a door after what looks like a comment',
      'app/y.ts',
      "const a = 'http://x/*'; const b = Date.now() // */",
    ],
  ])('a restricted name: %s', (_, name, text) => {
    expect(missedDoors(file(name, text))).not.toEqual([])
  })

  it.each([
    ['as it is', "void book.append(id, { changes: { 'scores/SG1': 3 } })"],
    ['with its name in quotes', "const a = { 'changes': { focus: null } }"],
    ['in short', 'const make = (changes: Changes) => ({ changes })'],
    ['in a draft of a command', "draft.changes['scores/SG1'] = 3"],
    ['to a command for answers', "void book.append(id, answer('scores/SG1', 3))"],
    ['with a key', 'void book.append(id, removeRow(`notes/x`, key))'],
    ['in an arrow', 'const toDraft = (text: string) => ({ changes: { focus: text }, replaces: {} })'],
  ])('a raw path that a room writes: %s', (_, text) => {
    expect(rawWrites(file('features/x/y.ts', text))).not.toEqual([])
    expect(rawWrites(file('domain/programme/y.ts', text))).toEqual([])
  })

  it('no raw path when one is read', () => {
    expect(
      rawWrites(file('features/x/y.ts', 'Object.keys(draft.changes)\nconst { changes } = draft')),
    ).toEqual([])
  })

  it('nothing in comments', () => {
    expect(missedDoors(file('domain/y.ts', '/** Never Date.now() */\n// nor console.info'))).toEqual([])
  })

  it('a cycle of two files, with type imports', () => {
    const ring = [
      file('ui/a.ts', "import { b } from './b.ts'\nexport const a = b"),
      file('ui/b.ts', "import type { A } from '#ui/a.ts'\nexport const b = 1"),
    ]
    expect(circles(ring)).toEqual(['ui/a.ts → ui/b.ts → ui/a.ts'])
  })

  it.each([
    ['a long file', 'const a = 1\n'.repeat(301)],
    ['a long function', `function a() {\n${'  b()\n'.repeat(60)}}`],
    ['a long arrow', `const a = () => {\n${'  b()\n'.repeat(60)}}`],
    ['a long member', `const x = {\n  a() {\n${'    b()\n'.repeat(60)}  },\n}`],
    ['a long component', `function Room() {\n${'  b()\n'.repeat(120)}}`],
  ])('%s', (_, text) => {
    expect(tooLong(file('ui/y.ts', text))).not.toEqual([])
  })

  it.each([
    ['a default export', 'ui/y.ts', 'export default 1'],
    ['a barrel', 'ui/y.ts', "export { a } from './a.ts'"],
    ['a drawer', 'ui/date-helpers.ts', ''],
    ['a file that says nothing', 'ui/index.ts', ''],
    ['a name that is no noun in kebab-case', 'ui/DateField.tsx', ''],
    ['a manager', 'ui/y.ts', 'type SessionManager = 1'],
    ['a claimed type', 'ui/y.ts', 'const a = b as string'],
    ['a non-null', 'ui/y.ts', 'const a = b!'],
    ['any', 'ui/y.ts', 'const a: any = b'],
    ['a swallowed error', 'ui/y.ts', 'try {\n  a()\n} catch {\n  // never mind\n}'],
  ])('%s', (_, name, text) => {
    expect(wrongForms(file(name, text))).not.toEqual([])
  })

  it.each([
    ['a write thrown away', 'void book.append(id, draft)'],
    ['a write that nobody waits for', 'const tap = () => {\n  book.append(id, draft)\n}'],
    ['a write awaited and not looked at', 'await writing.append(id, draft)'],
    ['a write behind a condition', 'if (isNew) void (isShort ? book.append(id, a) : book.append(id, b))'],
    ['a write behind an and', 'isNew && (await book.append(id, draft))'],
    ['a write taken out of its book', 'void append(id, draft)'],
    ['a write that is all of a handler', 'const a = <Button onClick={() => book.append(id, draft)} />'],
    ['a told write whose outcome is thrown away', 'void book.appendOrTell(id, draft)'],
    ['a new record that nobody waits for', 'book.create(draft)'],
    ['a new record awaited and not looked at', 'await book.create(draft).kept'],
    ['a new record of which only the id is taken', 'const id = book.create(draft).recordId'],
    ['a new record unpacked without its promise', 'const { recordId } = writing.create(draft)'],
    ['a share', 'await book.share(id, reader, true)'],
    ['a withdrawal', 'for (const one of accounts) await book.withdraw(id, one, true)'],
    ['what is put back', 'const a = <Button onClick={() => void book.bin.takeOut(key)} />'],
  ])('an ignored outcome: %s', (_, text) => {
    expect(ignoredOutcomes(file('features/x/y.tsx', text))).not.toEqual([])
  })

  it.each([
    ['a tap', 'book.write(id, draft)'],
    ['an outcome that is looked at', 'const { ok } = await book.append(id, draft)'],
    ['an outcome that is handed on', 'const save = () => book.append(id, draft)'],
    ['an outcome in a branch', 'void book.append(id, draft).then((outcome) => show(outcome))'],
    ['a new record with its promise', 'const { recordId, kept } = book.create(draft)'],
    ['a row of a form', "append({ date: '' })"],
    ['an element of the page', 'document.body.append(link)'],
  ])('no ignored outcome in %s', (_, text) => {
    expect(ignoredOutcomes(file('features/x/y.tsx', text))).toEqual([])
  })

  it.each([
    ['waits for a time', 'main-job.test.ts', 'await page.waitForTimeout(600)'],
    ['sleeps', 'main-job.test.ts', 'await new Promise((done) => setTimeout(done, 600))'],
    ['leaves its page past the tablet', 'main-job.test.ts', 'await page.goto(url)'],
    ['loads its page anew past the tablet', 'main-job.test.ts', "await page['reload']()"],
    ['has an act that does not wait for its write', 'acts.ts', 'export async function note() {}'],
    ['has another act that does not', 'lesson-acts.ts', 'export const note = async () => {}'],
  ])('a browser test that %s', (_, name, text) => {
    expect(races(file(`tests/e2e/${name}`, text))).not.toEqual([])
  })

  it('no race in an act, in a place on the page, nor in leaving by the tablet', () => {
    const acts =
      "export const note = act(async () => {})\nexport const field = (page) => page.getByRole('textbox')"
    expect(races(file('tests/e2e/acts.ts', acts))).toEqual([])
    expect(races(file('tests/e2e/main-job.test.ts', 'await coach.openAgain()'))).toEqual([])
  })

  it('an import of a higher room on one floor', () => {
    const up = file('domain/ground/y.ts', "import { fold } from '#domain/record/fold.ts'")
    expect(wrongImports(up)).not.toEqual([])
    expect(wrongImports(file('domain/record/y.ts', "import { a } from '#domain/ground/id.ts'"))).toEqual([])
    expect(unknownRooms([file('domain/attic/y.ts', '')])).toEqual(['domain/attic'])
  })

  it('a member that no file calls', () => {
    const asked = [
      file(
        'sync/a.ts',
        'export type A = { go(): void; stop: () => void; rest: () => void; forgotten(): void }',
      ),
      file('sync/b.ts', 'export const b = (a: A) => a.go()\nexport const c = ({ stop: end }: A) => end()'),
      file(
        'sync/c.ts',
        'export const make = (): A => ({ go, stop, rest, forgotten: () => {} })\nconst { rest } = a',
      ),
    ]
    expect(unusedMembers(asked)).toEqual(['sync/a.ts: forgotten'])
  })

  it('an export and a file that no entry point reaches', () => {
    const asked = [
      file('main.tsx', "const c = () => import('./ui/b.ts').then(({ b }) => b)"),
      file('ui/a.ts', 'export const asked = 1\nexport const forgotten = 2'),
      file('ui/b.ts', "import { asked } from './a.ts'\nexport const b = asked"),
      file('ui/c.ts', 'export const lost = 1'),
    ]
    expect(unusedExports(asked, ['main.tsx'])).toEqual(['ui/a.ts: forgotten', 'ui/c.ts: nothing reaches it'])
  })
})
