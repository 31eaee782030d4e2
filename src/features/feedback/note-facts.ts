/** What a note of feedback refers to: the names of two people, the lesson, and the items of the questionnaire. */
import { useCallback, useMemo } from 'react'
import { type AccountId, type PersonId, RecordId } from '#domain/ground/id.ts'
import { LessonTime } from '#domain/ground/time.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import { nameIn, sideOfPerson } from '#domain/programme/duo.ts'
import { duoVisitOf } from '#domain/programme/duo-visit.ts'
import { type Receiver, receiversFor, TIME } from '#domain/programme/feedback.ts'
import { type Lesson, lessonOf } from '#domain/programme/lesson.ts'
import { isLessonTwoOpen, progressByPerson } from '#domain/programme/progress.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { valueAt } from '#domain/record/path-view.ts'
import { newestEdition } from '#instruments/editions.ts'
import { paths, toDuoVisit, toTeacher } from '#paths.ts'
import { useBook, useRecord, useRecords } from '#storage/live.ts'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useDuoWords } from '#workbench/duo/duo-words.ts'
import { useDuoVisit } from '#workbench/duo/use-duos.ts'
import type { Material } from '#workbench/form/material.ts'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'

type Records = ReadonlyMap<RecordId, RecordState>

/** The lesson that the note is about, when this person can read it. */
export function useLessonOf(state: RecordState): Lesson | undefined {
  const about = useRecord(valueAt(state.paths, 'about', RecordId))
  return useMemo(() => (about?.kind === 'lesson' ? lessonOf(about) : undefined), [about])
}

/** The items are those of the lesson or the duo visit, else those of the trajectory. */
export function useMaterial(state: RecordState): Material {
  const lesson = useLessonOf(state)
  const about = useRecord(valueAt(state.paths, 'about', RecordId))
  const ofVisit = about?.kind === 'duo-visit' ? duoVisitOf(about)?.framework : undefined
  const trajectory = useRecord(RecordId.safeParse(state.person).data)
  const framework = trajectory?.kind === 'trajectory' ? trajectoryOf(trajectory).framework : undefined
  const edition = useEdition(ofVisit ?? framework) ?? newestEdition
  return { questionnaire: (lesson && frameworkOf(lesson.locked)) ?? edition.framework }
}

/** “Les 1 van 24 november”. */
export function useLessonName(): (lesson: Lesson) => string {
  const text = useRoomText()
  const format = useFormat()
  return ({ locked }) =>
    text.feedback.lesson(text.today.lesson(locked.ordinal), format.date(locked.date, 'day'))
}

/** When it was seen: the lesson or the duo visit, as far as this person can read it, and the lesson time. */
export function useWhen(state: RecordState): string {
  const format = useFormat()
  const nameOf = useLessonName()
  const lesson = useLessonOf(state)
  const visitName = useVisitName(state)
  const time = valueAt(state.paths, TIME, LessonTime)
  return [lesson ? nameOf(lesson) : visitName, time !== undefined && format.lessonTime(time)]
    .filter(Boolean)
    .join(' · ')
}

/** “Aïcha kijkt bij Bram, 3 december”, when it is about a duo visit that this person can read. */
export function useVisitName({ paths: at }: RecordState): string | undefined {
  const found = useDuoVisit(valueAt(at, 'about', RecordId))
  const words = useDuoWords()
  const format = useFormat()
  if (!found) return undefined
  const { duo, mySide } = found.progress
  const { host, planned } = found.visit
  const title = words.title({ duo, mySide, host })
  return planned ? `${title}, ${format.date(planned.date, 'day')}` : title
}

type Addressee = {
  /** Undefined when nothing can be sent. */
  receiver: Receiver | undefined
  name: string
  /** The duo from which it was to be given has ended. */
  isOver: boolean
  back: { href: string; label: string }
}

/** To whom a note goes, as its giver sees it, and the page from which it was begun. */
export function useAddressee({ person, paths: at }: RecordState): Addressee {
  const text = useRoomText()
  const words = useDuoWords()
  const isCoach = useBook().me.roles.includes('coach')
  const receiver = useReceiver(person)
  const found = useDuoVisit(valueAt(at, 'about', RecordId))
  const duo = found?.progress.duo
  const side = duo && person && sideOfPerson(duo, person)
  const name = receiver?.name || (duo && side && nameIn(duo, side)) || text.feedback.someone
  const isOver = receiver === undefined && duo?.ended !== undefined
  const home = isCoach
    ? { href: paths.today, label: text.feedback.back }
    : { href: paths.progress, label: text.feedback.backToWay }
  const back = found
    ? { href: toDuoVisit(found.visit.recordId), label: words.pair(found.progress.duo) }
    : receiver && isCoach
      ? { href: toTeacher(receiver.personId), label: name }
      : home
  return { receiver, name, isOver, back }
}

function useReceiver(personId: PersonId | undefined): Receiver | undefined {
  const { accountId } = useBook().me
  const select = useCallback(
    (records: Records) => receiversFor(records.values(), accountId).find((one) => one.personId === personId),
    [accountId, personId],
  )
  return useRecords(select)
}

/** The name of an account on its card. */
export function useCardName(account: AccountId): string | undefined {
  const own = useRecord(useBook().me.accountRecord)
  return own && accountBookOf(own).contacts.find(({ accountId }) => accountId === account)?.name
}

/** Own locked lessons of this person, latest first. Lesson 1 stays hidden while lesson 2 is being observed. */
export function useLessonsOf(personId: PersonId | undefined): Lesson[] {
  const { accountId } = useBook().me
  const select = useCallback(
    (records: Records) => {
      const ofPerson = [...records.values()].filter(({ person }) => person === personId)
      const progress = personId && progressByPerson(ofPerson).get(personId)
      if (!progress) return []
      const isHidden = ({ locked }: Lesson) => locked.ordinal === 1 && isLessonTwoOpen(progress)
      return progress.visits
        .flatMap(({ lesson }) => (lesson?.coach === accountId && !isHidden(lesson) ? [lesson] : []))
        .reverse()
    },
    [accountId, personId],
  )
  return useRecords(select)
}
