/** The lesson for which the room is open: a visit of the programme, or a visit to a colleague. */
import { useMemo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import type { CalendarDate, ClockTime } from '#domain/ground/time.ts'
import type { DuoVisit } from '#domain/programme/duo-visit.ts'
import { isOrdinaryLesson, type Visit } from '#domain/programme/visit.ts'
import { paths, toDuoVisit } from '#paths.ts'
import type { Book } from '#storage/book.ts'
import { initials } from '#ui/person-badge.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { useChoiceName } from '#workbench/form/question-words.ts'
import { lockSheet } from './closing.ts'
import { lockPeerSheet } from './peer-lock.ts'

export type Occasion = {
  heading: string
  /** The line under the heading. */
  about: string
  /** Where the room was opened from. */
  back: { href: string; label: string }
  /** What is shown before the lesson: label and value. */
  facts: readonly (readonly [string, string])[]
  /** A remark before the lesson. */
  remark: string | undefined
  /** Whether every item can be observed in this lesson. */
  isOrdinary: boolean
  /** When the lesson is planned. */
  plan: { date: CalendarDate; start: ClockTime; end?: ClockTime | undefined } | undefined
  /** The teacher's question in the coach's own lesson, which stays on screen. */
  question: string | undefined
  /** The visit in whose record the phases of the lesson are kept. */
  visit: Visit | undefined
  /** In a colleague's lesson: the host's question, and the indicators that were chosen. */
  peer: { question: string; items: readonly string[] } | undefined
  lock: (book: Book, sheetId: RecordId) => Promise<Outcome<RecordId>>
}

export function useVisitOccasion(visit: Visit, teacherName: string, hasEarlierLesson: boolean): Occasion {
  const text = useText().observe
  const format = useFormat()
  const nameOf = useChoiceName()
  return useMemo(() => {
    const who = teacherName ? text.teacher(initials(teacherName)) : text.unknownTeacher
    const subject = nameOf('subjectGroup', visit.subjectGroup)
    return {
      heading: text.lesson(visit.ordinal),
      about: filled([who, visit.class, subject]).join(' · '),
      back: { href: paths.today, label: text.back },
      facts: [
        [text.when, text.time(format.date(visit.date, 'day'), visit.start, visit.end)],
        [text.class, filled([visit.class, nameOf('sectorYear', visit.sectorYear)]).join(' · ')],
        [text.subject, subject ?? ''],
        [text.focus, visit.focus || text.noFocus],
      ],
      remark: hasEarlierLesson ? text.lessonOneClosed : undefined,
      isOrdinary: isOrdinaryLesson(visit),
      plan: visit,
      question: visit.focus,
      visit,
      peer: undefined,
      lock: (book, sheetId) => lockSheet(book, sheetId, visit.recordId),
    }
  }, [visit, teacherName, hasEarlierLesson, text, format, nameOf])
}

export function usePeerOccasion(visit: DuoVisit, hostName: string, items: readonly string[]): Occasion {
  const text = useText().observe
  const format = useFormat()
  return useMemo(() => {
    const { planned, question } = visit
    const when = planned && text.time(format.date(planned.date, 'day'), planned.start, planned.end)
    return {
      heading: text.at(initials(hostName)),
      about: filled([visit.class, planned?.start]).join(' · '),
      back: { href: toDuoVisit(visit.recordId), label: text.backToDuo },
      facts: [
        [text.when, when ?? ''],
        [text.class, visit.class ?? ''],
        [text.hostQuestion(hostName), question || text.noHostQuestion],
      ],
      remark: undefined,
      isOrdinary: true,
      plan: planned,
      question: undefined,
      visit: undefined,
      peer: { question, items },
      lock: (book, sheetId) => lockPeerSheet(book, sheetId, items),
    }
  }, [visit, hostName, items, text, format])
}

const filled = (texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((one) => (one ? [one] : []))
