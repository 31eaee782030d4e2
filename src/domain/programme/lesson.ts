/** The lesson record: the locked state of one lesson in one entry, and what is added to it afterwards. */
import { z } from 'zod'
import { isEachOnce } from '#domain/ground/each-once.ts'
import { type AccountId, type PersonId, RecordId } from '#domain/ground/id.ts'
import { CalendarDate, ClockTime, Instant, LessonTime, lessonTimeToText } from '#domain/ground/time.ts'
import { ItemSet } from '#domain/instrument/answers.ts'
import { CarriedForms } from '#domain/instrument/form-words.ts'
import { Id, QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf, textAt, valueAt } from '#domain/record/path-view.ts'
import { lessonTimeAt } from './lesson-clock.ts'
import { Ordinal, type Visit } from './visit.ts'
import { Note, Pulse, Scores, TippingPoint, type Worksheet } from './worksheet.ts'

/** A key that stands twice would put one mark under two lines. */
const isEachKeyOnce = isEachOnce('key')

/** What an observer recorded of a lesson. What was deleted or changed before stays on the worksheet. */
export const LockedView = z.object({
  framework: z.string(),
  words: QuestionnaireWords.optional(),
  forms: CarriedForms.optional(),
  set: ItemSet,
  /** The observed part of the lesson, in lesson time: needed to understand "no opportunity". */
  observedFrom: LessonTime,
  observedTo: LessonTime,
  /** When the first lesson content began and the last task ended, if it was noted. */
  began: LessonTime.optional(),
  ended: LessonTime.optional(),
  notes: z.array(Note).refine(isEachKeyOnce),
  scores: Scores,
  moments: z.array(TippingPoint).refine(isEachKeyOnce),
  pulses: z.array(Pulse),
})
export type LockedView = z.infer<typeof LockedView>

/** Everything the teacher will read of the lesson. */
export const LockedLesson = LockedView.extend({
  ordinal: Ordinal,
  date: CalendarDate,
  start: ClockTime,
  class: z.string().optional(),
  sectorYear: z.string().optional(),
  subjectGroup: z.string().optional(),
  pupilsBand: z.string().optional(),
  /** Ordinary, a test, a film …, as a code of form F01. */
  lessonType: z.string().optional(),
  /** The phases of the lesson that were seen, as codes of form F01. */
  lessonParts: z.array(z.string()).optional(),
  focus: z.string().optional(),
})
export type LockedLesson = z.infer<typeof LockedLesson>

/** `linked`: a note that was linked to further items. The text then says it without words of a language. */
export type Amendment = { key: string; text: string; at: Instant; linked?: { note: string; items: string[] } }

export type Lesson = {
  recordId: RecordId
  visit: RecordId | undefined
  coach: AccountId
  personId: PersonId | undefined
  lockedAt: Instant
  locked: LockedLesson
  amendments: Amendment[]
  sharedAt: Instant | undefined
  openedAt: Instant | undefined
  /** It has entries that this release cannot show. */
  hasNewer: boolean
}

/** Closes the lesson: this entry is the lock. `now`: ms, for reading a running clock. */
export function lockLesson(sheet: Worksheet, visit: Visit, now: number): EntryDraft {
  const {
    ordinal,
    date,
    start,
    class: group,
    sectorYear,
    subjectGroup,
    pupilsBand,
    focus,
    lessonParts,
    lessonType,
  } = visit
  const about = { class: group, sectorYear, subjectGroup, pupilsBand, focus, lessonType }
  const locked: LockedLesson = {
    ...lockedView(sheet, now),
    ordinal,
    date,
    start,
    ...present(about),
    ...(lessonParts && lessonParts.length > 0 ? { lessonParts } : {}),
  }
  return {
    birth: { kind: 'lesson', ...(visit.personId ? { person: visit.personId } : {}) },
    instrument: sheet.framework,
    changes: { visit: visit.recordId, locked },
  }
}

/** The current content of a worksheet. `now`: ms, for reading a running clock. */
export function lockedView(sheet: Worksheet, now: number): LockedView {
  const { framework, words, forms, set, notes, scores, moments, pulses, watched } = sheet
  const observedTo = watched.to ?? watchedUntil(sheet, now)
  return {
    framework,
    ...(words ? { words } : {}),
    ...(forms ? { forms } : {}),
    set,
    observedFrom: Math.min(watched.from ?? 0, observedTo),
    observedTo,
    ...(watched.began === undefined ? {} : { began: watched.began }),
    ...(watched.ended === undefined ? {} : { ended: watched.ended }),
    notes: notes.filter((note) => note.text.trim() !== ''),
    scores,
    moments,
    pulses,
  }
}

/**
 * The default end of the observation: the lesson time on the clock, or the time of the last note, moment or pulse if
 * later.
 */
export function watchedUntil({ clock, notes, moments, pulses }: Worksheet, now: number): LessonTime {
  const times = [...notes, ...moments, ...pulses].map(({ time }) => time)
  return Math.max(lessonTimeAt(clock, now), ...times, 0)
}

const AboutClass = LockedLesson.pick({
  class: true,
  sectorYear: true,
  subjectGroup: true,
  pupilsBand: true,
  focus: true,
  lessonType: true,
})
const present = (fields: Record<string, string | undefined>): z.infer<typeof AboutClass> =>
  AboutClass.parse(Object.fromEntries(Object.entries(fields).filter(([, value]) => value)))

/** An amendment after the lock. Writing the same key again replaces it; an empty text removes it. */
export const amendLesson = (key: string, text: string): EntryDraft => ({
  changes: { [`amend/${key}`]: text },
})
/** Further items of a note after the lock. No items remove the amendment. */
export const linkLater = (note: string, items: readonly string[]): EntryDraft => ({
  changes: { [`amend/${LINKS_OF}${note}`]: items.length > 0 ? [...items] : null },
})
const LINKS_OF = 'links-'
const Items = z.array(Id).min(1).max(60)

export const shareLesson = (at: Instant): EntryDraft => ({ changes: { shared: at } })
export const openLesson = (at: Instant): EntryDraft => ({ changes: { opened: at } })

/** Undefined when the locked state cannot be read: damaged, or made by a newer release. */
export function lessonOf(state: RecordState): Lesson | undefined {
  const { paths } = state
  const locked = valueAt(paths, 'locked', LockedLesson)
  if (!locked) return undefined
  const amendments = [...membersOf(paths, 'amend').keys()].flatMap((key): Amendment[] => {
    const text = textAt(paths, `amend/${key}`)
    const at = paths[`amend/${key}`]?.heads[0]?.at
    if (text && at) return [{ key, text, at }]
    const linked = linkedAt(paths, key, locked)
    return linked && at ? [{ key, at, ...linked }] : []
  })
  return {
    recordId: state.recordId,
    visit: valueAt(paths, 'visit', RecordId),
    coach: state.owner,
    personId: state.person,
    lockedAt: state.bornAt,
    locked,
    amendments: amendments.sort((a, b) => (a.at < b.at ? -1 : 1)),
    sharedAt: valueAt(paths, 'shared', Instant),
    openedAt: valueAt(paths, 'opened', Instant),
    hasNewer: state.newer.length > 0,
  }
}

function linkedAt(paths: RecordState['paths'], key: string, { notes }: LockedLesson) {
  const items = key.startsWith(LINKS_OF) ? valueAt(paths, `amend/${key}`, Items) : undefined
  const note = notes.find((one) => one.key === key.slice(LINKS_OF.length))
  const further = items?.filter((id) => !note?.links.includes(id))
  if (!note || !further || further.length === 0) return undefined
  return {
    text: `${lessonTimeToText(note.time)} → ${further.join(', ')}`,
    linked: { note: note.key, items: further },
  }
}

/** Note → the items to which it was linked after the lock. */
export type LaterLinks = ReadonlyMap<string, readonly string[]>

export const laterLinksOf = ({ amendments }: Pick<Lesson, 'amendments'>): LaterLinks =>
  new Map(amendments.flatMap(({ linked }) => (linked ? [[linked.note, linked.items]] : [])))
