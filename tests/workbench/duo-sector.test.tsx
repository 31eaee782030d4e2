// @vitest-environment jsdom
/** The word for a teacher in a duo visit follows the school of one of the two. */
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { pairTeachers } from '#domain/programme/duo.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { usePick } from '#ui/text/language.tsx'
import { DuoSector } from '#workbench/duo/duo-sector.tsx'
import { openRoom } from '../features/room.tsx'
import { createOwnBook, takeOn } from '../support/coach-week.ts'
import { createMemoryBook } from '../support/memory-book.ts'
import { programmeAnswer } from '../support/memory-post.ts'

afterEach(cleanup)

/** De Linde, a primary school of the test programme. */
const PRIMARY = 2
const Word = () => <p>{usePick()({ nl: '{leraar}', en: '{leraar}' })}</p>

it('is that of the guest where only her school is known, and none where neither is', async () => {
  const book = await createOwnBook()
  const personId = await takeOn(book, 'Aïcha', '', PRIMARY)
  const stranger = createMemoryBook()
  const { kept } = book.create(pairTeachers({ personId, name: 'Aïcha' }, { name: 'Bram' }))
  await kept
  const duo = duosIn(book.records().values())[0]?.duo
  const word = (
    <DuoSector duo={duo} host="b" programme={programmeAnswer}>
      <Word />
    </DuoSector>
  )
  openRoom(word, { book })
  expect(screen.getByText('leerkracht')).toBeDefined()
  cleanup()
  openRoom(word, { book: stranger })
  expect(screen.getByText('leraar')).toBeDefined()
})
