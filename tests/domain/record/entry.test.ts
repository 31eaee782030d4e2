/** What an entry may look like before anybody asks who wrote it. */
import { expect, it } from 'vitest'
import { Path } from '#domain/record/entry.ts'

it('a path names what it is about, and never the prototype of an object', () => {
  for (const path of ['s1', 'scores/SG3', 'notes/k-1/text', 'bind/0a'])
    expect(Path.safeParse(path).success).toBe(true)
  for (const path of [
    '',
    '/',
    's1/',
    'a b',
    '__proto__',
    'passages/__proto__',
    's2/k/__proto__',
    'a/b/c/d/e',
  ]) {
    expect(Path.safeParse(path).success).toBe(false)
  }
})
