/** Every part of the app takes the same records of a visit. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { progressByPerson } from '#domain/programme/progress.ts'
import { linkRecords, madeFrom } from '#domain/programme/visit-records.ts'
import { twoLessons } from '#features/compare/two-lessons.ts'
import { findConversation } from '#features/converse/conversation-records.ts'
import { findVisit } from '#features/observe/visit-facts.ts'
import { reportsOf } from '#features/review/own-progress.ts'
import { anyRecords, idOf } from '../support/visits-apart.ts'
import { anna, coach } from '../support/written-record.ts'

it('the lesson room, the conversation page, the reports, the comparison and the tidying use the records of the progress', () => {
  fc.assert(
    fc.property(anyRecords, ({ records, shuffled }) => {
      const byId = new Map(shuffled.map((state) => [state.recordId, state]))
      const progress = progressByPerson(records).get(anna) ?? expect.fail('she has a trajectory')
      for (const one of progress.visits) {
        const { visit, worksheet, lesson, lessons, sheet, conversation } = one
        const room = findVisit(byId, visit.recordId)
        expect(room.worksheets[0]).toBe(worksheet?.recordId)
        expect(room.lessons).toEqual(lessons.map(idOf))
        expect(room.teacherName).toBe(progress.trajectory.name)
        expect(reportsOf(one)[0]?.conversation).toBe(conversation)
        for (const version of lessons) {
          const page = findConversation(byId, version.recordId, 0) ?? expect.fail('a lesson was locked')
          const others = lessons.filter(({ recordId }) => recordId !== version.recordId)
          expect(page.rivals.map(idOf)).toEqual(others.map(idOf))
          expect(page.trajectory).toEqual(progress.trajectory)
          if (version === lesson) expect(page.target?.recordId).toBe((conversation ?? sheet)?.recordId)
        }
      }
      const two = twoLessons(byId, anna, coach)
      const held = progress.visits.flatMap(({ lesson }) => lesson?.locked ?? [])
      if (two.is === 'two') expect(held).toEqual(expect.arrayContaining([two.first, two.second]))
      const links = linkRecords(shuffled)
      const locked = progress.visits.flatMap(({ lessons }) => lessons.map(idOf))
      for (const state of shuffled.filter(({ kind, owner }) => kind === 'worksheet' && owner === coach))
        expect(locked).toEqual(expect.arrayContaining(madeFrom(links, state).map(idOf)))
    }),
  )
})
