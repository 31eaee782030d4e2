/** Renders a room as the app does: with a book, a post, an entrance and a language. */

import { configure, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { expect } from 'vitest'
import type { Language } from '#domain/ground/localized.ts'
import { BookProvider } from '#storage/live.ts'
import type { Entrance } from '#sync/entrance/entrance.ts'
import { EntranceProvider, PostProvider } from '#sync/live.ts'
import { TextProvider } from '#ui/text/front.tsx'
import type { MemoryBook } from '../support/memory-book.ts'
import { createMemoryEntrance } from '../support/memory-entrance.ts'
import { createMemoryPost, type MemoryPost } from '../support/memory-post.ts'

// A room imports it when a dialog opens, which is slow on a busy machine. So it is imported here once.
import '#ui/dialog.tsx'

configure({ asyncUtilTimeout: 10_000 })

export type RoomFacts = {
  book?: MemoryBook
  post?: MemoryPost
  entrance?: Entrance
  language?: Language
}

export function openRoom(room: ReactNode, facts: RoomFacts = {}) {
  const { book, post = createMemoryPost(), entrance = createMemoryEntrance(), language = 'nl' } = facts
  const inside = book ? <BookProvider book={book}>{room}</BookProvider> : room
  return render(
    <TextProvider language={language} now={book?.world.now}>
      <EntranceProvider entrance={entrance}>
        <PostProvider post={post}>{inside}</PostProvider>
      </EntranceProvider>
    </TextProvider>,
  )
}

/** No violation of WCAG 2.2 A and AA that can be found without paint. Colour contrast is tested in a browser. */
export async function expectAccessible() {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name })
export const field = (name: string | RegExp) => screen.getByLabelText(name)

/** User events without delays. */
export const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 })

/** Types the whole text at once, as a paste or a password manager does. */
export const fill = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } })
