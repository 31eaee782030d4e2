/** What a note of feedback refers to: the names of two people, the lesson, and the items of the questionnaire. */
import { useCallback, useMemo } from 'react'
import { type AccountId, type PersonId, RecordId } from '#domain/ground/id.ts'
import { LessonTime } from '#domain/ground/time.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import { duoVisitOf } from '#domain/programme/duo-visit.ts'
import { type Receiver, receiversFor, TIME } from '#domain/programme/feedback.ts'
import { type Lesson, type LockedView, lessonOf } from '#domain/programme/lesson.ts'
import { observationOf } from '#domain/programme/observation.ts'
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
import { duoVisitIn, useDuos, useDuoVisit, type VisitSeen } from '#workbench/duo/use-duos.ts'
import type { Material } from '#workbench/form/material.ts'
import { useReceiverName } from '#workbench/person/feedback-news.tsx'
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

/** “Aïcha kijkt bij Bram, 3 december”. */
function useVisitNames(): (found: VisitSeen) => string {
  const words = useDuoWords()
  const format = useFormat()
  return ({ progress: { duo, mySide }, visit: { host, planned } }) => {
    const title = words.title({ duo, mySide, host })
    return planned ? `${title}, ${format.date(planned.date, 'day')}` : title
  }
}

/** When it is about a duo visit that this person can read. */
export function useVisitName({ paths: at }: RecordState): string | undefined {
  const found = useDuoVisit(valueAt(at, 'about', RecordId))
  const nameOf = useVisitNames()
  return found && nameOf(found)
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
  const nameOf = useReceiverName()
  const found = useDuoVisit(valueAt(at, 'about', RecordId))
  const duo = found?.progress.duo
  const name = receiver?.name || nameOf(person) || text.feedback.someone
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

/** What the giver recorded of a lesson of this person. */
export type SeenView = {
  recordId: RecordId
  /** The lesson, or the duo visit. */
  about: RecordId
  name: string
  locked: LockedView
}

/** Own locked lessons and own views of duo visits, latest first. Lesson 1 stays hidden while lesson 2 is being observed. */
export function useViewsOf(personId: PersonId | undefined): SeenView[] {
  const { accountId } = useBook().me
  const select = useCallback(
    (records: Records) => ({
      lessons: personId ? ownLessonsOf(records, personId, accountId) : [],
      observations: [...records.values()].flatMap((one) =>
        one.kind === 'observation' && one.owner === accountId ? (observationOf(one) ?? []) : [],
      ),
    }),
    [accountId, personId],
  )
  const { lessons, observations } = useRecords(select)
  const duos = useDuos()
  const lessonName = useLessonName()
  const visitName = useVisitNames()
  const ofVisits = observations.flatMap(({ recordId, visit: id, lockedAt, locked }) => {
    const found = duoVisitIn(duos, id)
    const host = found?.progress.duo.people[found.visit.host]
    return found && host?.personId === personId
      ? [{ recordId, at: lockedAt, about: found.visit.recordId, name: visitName(found), locked }]
      : []
  })
  const ofLessons = lessons.map((lesson) => {
    const { recordId, lockedAt, locked } = lesson
    return { recordId, at: lockedAt, about: recordId, name: lessonName(lesson), locked }
  })
  return [...ofLessons, ...ofVisits].sort((a, b) => (a.at < b.at ? 1 : -1))
}

function ownLessonsOf(records: Records, personId: PersonId, me: AccountId): Lesson[] {
  const ofPerson = [...records.values()].filter(({ person }) => person === personId)
  const progress = progressByPerson(ofPerson).get(personId)
  if (!progress) return []
  const isHidden = ({ locked }: Lesson) => locked.ordinal === 1 && isLessonTwoOpen(progress)
  return progress.visits.flatMap(({ lesson }) => (lesson?.coach === me && !isHidden(lesson) ? [lesson] : []))
}
