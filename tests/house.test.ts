/** The house rules as code: who may import whom, which door opens where, and how long a file may be. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '..', 'src')

type Floor = { floors: string[]; packages: RegExp }
const ours = (...floors: string[]) => floors
const noPackage = /^$/

/** Floor → floors of ours and packages it may import. `world` and `paths` are files at the top of src. */
const mayImport: Record<string, Floor> = {
  domain: { floors: ours(), packages: /^zod$/ },
  instruments: { floors: ours('domain'), packages: noPackage },
  crypto: { floors: ours('domain'), packages: /^(@hpke\/core|hash-wasm|zod)$/ },
  storage: { floors: ours('domain', 'crypto'), packages: /^(dexie|zod)$/ },
  sync: { floors: ours('domain', 'storage'), packages: /^(zustand(\/.*)?|zod)$/ },
  pwa: { floors: ours('domain'), packages: /^(workbox-(window|precaching|routing)|zustand(\/.*)?)$/ },
  ui: { floors: ours(), packages: /^(react|react-dom|react-aria-components|react-hook-form|zod)(\/.*)?$/ },
  workbench: {
    floors: ours('domain', 'instruments', 'storage', 'ui'),
    packages: /^(react|react-aria-components|zustand|qr)(\/.*)?$/,
  },
  features: {
    floors: ours('domain', 'instruments', 'storage', 'sync', 'pwa', 'ui', 'workbench', 'paths', 'world'),
    packages:
      /^(react|react-aria-components|react-hook-form|@hookform\/resolvers|zod|zustand|wouter|qr)(\/.*)?$/,
  },
  app: {
    floors: ours('domain', 'storage', 'sync', 'pwa', 'ui', 'workbench', 'features', 'paths', 'world'),
    packages: /^(react|react-dom|react-aria-components|wouter|zustand)(\/.*)?$/,
  },
  server: {
    floors: ours('domain', 'instruments'),
    packages: /^(node:.*|hono(\/.*)?|@hono\/node-server(\/.*)?|kysely|better-sqlite3|pg|zod)$/,
  },
  world: { floors: ours('domain'), packages: noPackage },
  paths: { floors: ours('domain'), packages: noPackage },
  main: {
    floors: ours('app', 'storage', 'sync', 'pwa', 'ui', 'world', 'paths'),
    packages: /^(react|react-dom)(\/.*)?$/,
  },
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => ({ name: name.split(sep).join('/'), text: readFileSync(join(src, name), 'utf8') }))

const floorOf = (name: string) => name.split('/')[0]?.replace(/\.tsx?$/, '') ?? ''
const roomOf = (name: string) => name.split('/')[1] ?? ''
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')

function importsOf(text: string): { target: string; typeOnly: boolean }[] {
  const found: { target: string; typeOnly: boolean }[] = []
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^'"();]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g
  for (const m of text.matchAll(pattern))
    found.push({ target: m[2] ?? m[3] ?? m[4] ?? '', typeOnly: Boolean(m[1]) })
  return found
}

function wrongImports(file: { name: string; text: string }): string[] {
  const floor = floorOf(file.name)
  const rule = mayImport[floor]
  if (!rule) return [`${file.name}: unknown floor`]
  return importsOf(withoutComments(file.text)).flatMap(({ target, typeOnly }) => {
    if (target.startsWith('.')) {
      if (target.startsWith('./') && !target.includes('..')) return []
      return [`${file.name}: ${target} (leave a folder through #…)`]
    }
    if (target.startsWith('virtual:')) return floor === 'pwa' ? [] : [`${file.name}: ${target}`]
    if (!target.startsWith('#')) {
      const reactInLive = /^(storage|sync)\/live\.ts$/.test(file.name) && target === 'react'
      return rule.packages.test(target) || reactInLive ? [] : [`${file.name}: package ${target}`]
    }
    const path = target.slice(1)
    const other = floorOf(path)
    if (other === floor) {
      const leavesRoom = floor === 'features' && roomOf(path) !== roomOf(file.name)
      return leavesRoom ? [`${file.name}: enters another room, ${target}`] : []
    }
    if (other === 'world' && typeOnly && floor !== 'domain') return []
    if (path.startsWith('ui/text/') && floor === 'ui') return []
    const textTypes = file.name.startsWith('ui/text/') && other === 'domain' && typeOnly
    return rule.floors.includes(other) || textTypes ? [] : [`${file.name}: ${target}`]
  })
}

/** A door: what may be said, and in which files only. */
const doors: { says: RegExp; only: RegExp }[] = [
  { says: /from 'dexie'/, only: /^storage\// },
  { says: /crypto\.subtle|from '@hpke\/|from 'hash-wasm'/, only: /^(crypto|server)\// },
  { says: /(?<![.\w])fetch\(|\.fetch\(/, only: /^(sync\/remote\.ts|world\.ts|server\/)/ },
  { says: /navigator\.serviceWorker/, only: /^pwa\// },
  { says: /Date\.now|new Date\(\)|Math\.random|performance\.now/, only: /^(world\.ts|server\/world\.ts)$/ },
  { says: /console\./, only: /^(world\.ts|server\/log\.ts)$/ },
  { says: /localStorage/, only: /^(storage\/emergency-copy\.ts)$/ },
]

describe('the house', () => {
  it('has no file that imports what its floor may not', () => {
    expect(files.flatMap(wrongImports)).toEqual([])
  })

  it('opens every door only where it belongs', () => {
    const missed = files.flatMap((file) =>
      doors
        .filter((door) => door.says.test(withoutComments(file.text)) && !door.only.test(file.name))
        .map((door) => `${file.name}: ${door.says.source}`),
    )
    expect(missed).toEqual([])
  })

  it('keeps every file within 300 lines', () => {
    const long = files.filter(
      ({ name, text }) => !/^(instruments|ui\/text)\//.test(name) && text.split('\n').length > 301,
    )
    expect(long.map(({ name, text }) => `${name}: ${text.split('\n').length} lines`)).toEqual([])
  })

  it('has named exports only and no drawers', () => {
    const drawers =
      /(^|\/)(manager|service|helpers?|utils?|misc|common|shared|base|data|types|handler|new|index)\.tsx?$/
    const wrong = files.filter(({ name, text }) => drawers.test(name) || /^export default/m.test(text))
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('has a README of at most 30 lines in every folder of src', () => {
    const folders = readdirSync(src, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => relative(src, join(entry.parentPath, entry.name)))
    const wrong = folders.filter((folder) => {
      try {
        return (
          readFileSync(join(src, folder, 'README.md'), 'utf8')
            .trimEnd()
            .split('\n').length > 30
        )
      } catch {
        return true
      }
    })
    expect(wrong).toEqual([])
  })
})
