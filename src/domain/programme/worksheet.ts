/** The coach's private sheet during a lesson (form F02): notes, scores, tipping points. Never granted to anybody. */
import { z } from 'zod'
import { type PersonId, RecordId } from '#domain/ground/id.ts'
import { LessonTime } from '#domain/ground/time.ts'
import { ItemSet, Score } from '#domain/instrument/answers.ts'
import { CarriedForms } from '#domain/instrument/form-words.ts'
import { Id, QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { fieldsUnder, gather, membersOf, valueAt, valuesByKey } from '#domain/record/path-view.ts'
import { type LessonClock, lessonClockOf } from './lesson-clock.ts'

export const Speaker = z.enum(['docent', 'leerling', 'klas'])
export type Speaker = z.infer<typeof Speaker>

export const MAX_NOTE_LENGTH = 2000
const NoteText = z.string().max(MAX_NOTE_LENGTH)
const Code = z.string().max(40)

/** A line of the timeline. A linked note is evidence for its indicators. */
export const Note = z.object({
  key: z.string(),
  time: LessonTime,
  speaker: Speaker,
  text: NoteText,
  links: z.array(Id).max(60),
})
export type Note = z.infer<typeof Note>

/** Facts about a tipping point that can be added afterwards. */
const TippingPointFacts = z.object({
  direction: Code.optional(),
  trigger: Code.optional(),
  scope: Code.optional(),
  responses: z.array(Code).max(12).optional(),
  effect: Code.optional(),
  /** Explanation and task stood still. */
  standstill: z.boolean().optional(),
  /** Seconds until the class was back; absent when not known. */
  recovery: z.number().int().min(0).max(3600).optional(),
  text: NoteText.optional(),
})
export type TippingPointFacts = z.infer<typeof TippingPointFacts>

/**
 * A tipping point: the moment the class tips. Only its time is required; the rest can wait. Answers to questions of a
 * later marker are kept.
 */
export type TippingPoint = TippingPointFacts & { key: string; time: LessonTime }
export const TippingPoint: z.ZodType<TippingPoint> = TippingPointFacts.extend({
  key: z.string(),
  time: LessonTime,
}).loose()

/** One momentary judgement of joint attention. The form sets the interval. */
export const Pulse = z.object({ time: LessonTime, value: Code })
export type Pulse = z.infer<typeof Pulse>

export const Scores = z.record(z.string(), Score)
export type Scores = z.infer<typeof Scores>

/**
 * Lesson times that the coach entered (form F02): begin and end of the observation, the first lesson content, and the end
 * of the last task.
 */
const watchedFields = ['from', 'to', 'began', 'ended'] as const
type Watched = { [K in (typeof watchedFields)[number]]?: LessonTime | undefined }

export type Worksheet = {
  recordId: RecordId
  visit: RecordId | undefined
  personId: PersonId | undefined
  framework: string
  /** The framework's words at the time the sheet was opened. */
  words: QuestionnaireWords | undefined
  /** The words of the marker and of the forms at that time. */
  forms: CarriedForms | undefined
  set: ItemSet
  clock: LessonClock
  /** Latest first. */
  notes: Note[]
  scores: Scores
  moments: TippingPoint[]
  pulses: Pulse[]
  watched: Watched
  /** The lesson records made from this sheet; two when two devices locked it. */
  locked: RecordId[]
}

type WorksheetFacts = {
  visit: RecordId
  person: PersonId
  framework: string
  words?: QuestionnaireWords
  forms?: CarriedForms
  set: ItemSet
}

export const openWorksheet = (facts: WorksheetFacts): EntryDraft => ({
  birth: { kind: 'worksheet', person: facts.person },
  instrument: facts.framework,
  changes: fieldsUnder('', { visit: facts.visit, set: facts.set, words: facts.words, forms: facts.forms }),
})
export const chooseSet = (set: ItemSet): EntryDraft => ({ changes: { set } })
/** Null removes the score: "not yet scored" differs from nvt and ntz. */
export const score = (indicator: string, value: Score | null): EntryDraft => ({
  changes: { [`scores/${indicator}`]: value },
})
export const writeNote = ({ key, ...fields }: Note): EntryDraft => ({
  changes: fieldsUnder(`notes/${key}`, fields),
})
export const reviseNote = (key: string, fields: Partial<Omit<Note, 'key'>>): EntryDraft => ({
  changes: fieldsUnder(`notes/${key}`, fields),
})
export const removeNote = (key: string, isGone = true): EntryDraft => ({
  changes: { [`notes/${key}/gone`]: isGone },
})
export const markMoment = (key: string, time: LessonTime): EntryDraft => ({
  changes: { [`moments/${key}/time`]: time },
})
export const describeMoment = (
  key: string,
  facts: { [K in keyof TippingPointFacts]?: TippingPointFacts[K] | null },
): EntryDraft => ({ changes: fieldsUnder(`moments/${key}`, facts) })
export const removeMoment = (key: string, isGone = true): EntryDraft => ({
  changes: { [`moments/${key}/gone`]: isGone },
})
export const takePulse = (pulse: Pulse): EntryDraft => ({ changes: { [`pulse/${pulse.time}`]: pulse } })
export const correctWatched = (watched: { [K in keyof Watched]?: LessonTime | null }): EntryDraft => ({
  changes: fieldsUnder('watched', watched),
})

export function worksheetOf(state: RecordState): Worksheet {
  const { paths } = state
  const locked = [...membersOf(paths, 'locked').keys()].flatMap((id) => {
    const result = RecordId.safeParse(id)
    return result.success ? [result.data] : []
  })
  return {
    recordId: state.recordId,
    visit: valueAt(paths, 'visit', RecordId),
    personId: state.person,
    framework: state.instrument ?? '',
    words: valueAt(paths, 'words', QuestionnaireWords),
    forms: valueAt(paths, 'forms', CarriedForms),
    set: valueAt(paths, 'set', ItemSet) ?? 'full',
    clock: lessonClockOf(paths),
    notes: notesIn(paths),
    scores: valuesByKey(paths, 'scores', Score),
    moments: momentsIn(paths),
    pulses: Object.values(valuesByKey(paths, 'pulse', Pulse)).sort((a, b) => a.time - b.time),
    watched: watchedIn(paths),
    locked,
  }
}

export type Removed = Pick<Worksheet, 'notes' | 'moments'>

/** The removed notes and tipping points, which can be put back. */
export function removedFrom({ paths }: RecordState): Removed {
  const isGone = (path: string) => path.endsWith('/gone') && paths[path]?.value === true
  const gone = Object.keys(paths).flatMap((path) => (isGone(path) ? [path.slice(0, -'gone'.length)] : []))
  if (gone.length === 0) return { notes: [], moments: [] }
  const kept = Object.fromEntries(
    Object.entries(paths).filter(([path]) => !isGone(path) && gone.some((start) => path.startsWith(start))),
  )
  return { notes: notesIn(kept), moments: momentsIn(kept) }
}

const notesIn = (paths: RecordState['paths']) =>
  gather(paths, 'notes', Note, { speaker: 'docent', links: [] }).sort(latestFirst)
const momentsIn = (paths: RecordState['paths']) => gather(paths, 'moments', TippingPoint).sort(latestFirst)

const watchedIn = (paths: RecordState['paths']): Watched =>
  Object.fromEntries(watchedFields.map((field) => [field, valueAt(paths, `watched/${field}`, LessonTime)]))

const latestFirst = (a: { time: number; key: string }, b: { time: number; key: string }) =>
  b.time - a.time || (a.key < b.key ? 1 : -1)
