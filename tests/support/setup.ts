/** Setup of unit tests and stories: an unexpected console.error or console.warn fails it. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { addModalDialogs } from './modal-dialogs.ts'

process.env.TZ = 'America/Phoenix'

if (typeof document !== 'undefined') addModalDialogs()

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
