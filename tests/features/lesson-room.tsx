/** A coach in the lesson room: a planned visit, a memory book, a manual clock. */

import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PersonId, RecordId, SchoolId } from '#domain/ground/id.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { planVisit, type VisitFacts } from '#domain/programme/visit.ts'
import { openWorksheet, type Worksheet, worksheetOf } from '#domain/programme/worksheet.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { LockedView } from '#features/observe/locked-view.tsx'
import { ObservePage } from '#features/observe/observe-page.tsx'
import { PeerLocked } from '#features/observe/peer-locked.tsx'
import { newestEdition } from '#instruments/editions.ts'
import { BookProvider } from '#storage/live.ts'
import { PostProvider } from '#sync/live.ts'
import { TextProvider } from '#ui/text/front.tsx'
import { fullSheet } from '../support/full-sheet.ts'
import { createMemoryBook, createStillWorld, newAccountId } from '../support/memory-book.ts'
import { createMemoryPost } from '../support/memory-post.ts'

export const newUuid = () => crypto.randomUUID()

/** `newer` is the framework of a newer release, with the words that the sheet carries. */
export function createLesson(
  facts: Partial<VisitFacts> = {},
  newer?: { framework: string; words?: QuestionnaireWords },
) {
  const world = createStillWorld()
  const book = createMemoryBook({ world })
  const person = PersonId.parse(newUuid())
  const schoolId = SchoolId.parse(newUuid())
  book.create(
    startTrajectory({
      personId: person,
      name: 'Mila Vermeer',
      schoolId,
      framework: newestEdition.framework.instrumentId,
      secret: 'A'.repeat(43),
    }),
  )
  const plan = { ordinal: 2, date: '2026-11-24', start: '10:20', class: '2B', ...facts } as const
  const visitId = book.create(planVisit(person, plan)).recordId
  const beginSheet = () =>
    book.create(
      newer
        ? openWorksheet({ visit: visitId, person, set: 'full', ...newer })
        : fullSheet(visitId, person, 'full', newestEdition),
    ).recordId
  const stateOf = (kind: string) => [...book.records().values()].filter((state) => state.kind === kind)
  return {
    world,
    book,
    person,
    visitId,
    beginSheet,
    lessons: () => stateOf('lesson'),
    sheetId: (): RecordId => RecordId.parse(stateOf('worksheet')[0]?.recordId),
    sheet: (): Worksheet => {
      const [state] = stateOf('worksheet')
      if (!state) throw new Error('no worksheet yet')
      return worksheetOf(state)
    },
    /** An entry of the coach's other device, which has not seen the entries here. */
    writeElsewhere: (recordId: RecordId, draft: EntryDraft) =>
      act(async () => {
        const replaces = Object.fromEntries(Object.keys(draft.changes).map((path) => [path, []]))
        book.merge(book.entryBy(book.me.accountId, recordId, { ...draft, replaces }))
      }),
    turn: (ms: number) => act(async () => world.turn(ms)),
    stranger: newAccountId(),
  }
}

export type TestLesson = ReturnType<typeof createLesson>

export function openRoom(lesson: TestLesson, onHide: () => void = () => {}) {
  const user = userEvent.setup({ delay: null })
  const view = render(
    <PostProvider post={createMemoryPost()}>
      <BookProvider book={lesson.book}>
        <TextProvider language="nl">
          <ObservePage
            visitId={lesson.visitId}
            status={<p>Bewaard</p>}
            onHide={onHide}
            after={{ own: LockedView, peer: PeerLocked }}
          />
        </TextProvider>
      </BookProvider>
    </PostProvider>,
  )
  return { user, ...view }
}

/** The name of an item on its card and in the pickers. */
export function shortOf(id: string): string {
  const short = newestEdition.framework.items.find((item) => item.id === id)?.short?.nl
  if (!short) throw new Error(`no item ${id}`)
  return short
}

export const card = (id: string) =>
  screen.getByRole('article', { name: (name) => name.startsWith(`${shortOf(id)}: `) })
export const level = (id: string, word: string) => within(card(id)).getByRole('button', { name: word })
export const noteField = () => screen.getByRole('textbox', { name: 'Wat zie of hoor je?' })

export async function startedLesson(facts = {}) {
  const lesson = createLesson(facts)
  const room = openRoom(lesson)
  await room.user.click(screen.getByRole('button', { name: 'Start de les' }))
  return { lesson, ...room }
}

export function noteOf(lesson: TestLesson, place = 0) {
  const note = lesson.sheet().notes[place]
  if (!note) throw new Error('no such note')
  return note
}
