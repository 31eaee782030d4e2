/** A class that is renamed on one side alone leaves no error behind: what it styled is drawn without it, or not at all. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '..', '..', 'src')
const read = (ending: RegExp) =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }))

const sheets = read(/\.module\.css$/)
const components = read(/\.tsx$/)
const classesOf = (text: string) => [
  ...new Set(
    [...text.replace(/\/\*.*?\*\//gs, '').matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
  ),
]
const usersOf = (sheet: string) =>
  components.flatMap(({ name, text }) => {
    const [, local] = new RegExp(`import (\\w+) from '[^']*/${basename(sheet)}'`).exec(text) ?? []
    return local ? [{ name, text, local }] : []
  })

describe('the style sheets', () => {
  it.each(sheets)('$name has every class that a component names', ({ name, text }) => {
    const classes = classesOf(text)
    const users = usersOf(name)
    expect(users).not.toEqual([])
    for (const user of users) {
      const named = [...user.text.matchAll(new RegExp(`\\b${user.local}\\.(\\w+)`, 'g'))].map(
        ([, one]) => one,
      )
      expect(named.filter((one) => !classes.includes(one ?? '') && one !== 'module')).toEqual([])
    }
  })

  it.each(sheets)('$name has no class that no component names', ({ name, text }) => {
    const users = usersOf(name)
      .map((user) => user.text)
      .join('\n')
    expect(classesOf(text).filter((one) => !new RegExp(`\\b${one}\\b`).test(users))).toEqual([])
  })
})
