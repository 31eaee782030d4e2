/** Setup of unit tests and stories: an unexpected console.error or console.warn fails it. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, vi } from 'vitest'

process.env.TZ = 'America/Phoenix'

/** jsdom lacks the CSS object. react-aria-components escapes a selector with it when a dialog opens. */
const page = typeof document === 'undefined' ? null : document.defaultView
if (page && !page.CSS) {
  Object.assign(page, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } })
}

let complaints: string[] = []

beforeEach(() => {
  complaints = []
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(words.map(String).join(' '))
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(complaints, 'console.error or console.warn was called').toEqual([])
})
