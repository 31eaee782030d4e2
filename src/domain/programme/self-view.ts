/**
 * The teacher's own view of one lesson (form F03), on the items that the coach scores. It is a private sheet first, then a
 * record that opens to the coach once both have locked (`record/reveal.ts`). On the coach's screen, where the coach has
 * locked already, it is one record in the teacher's own words.
 */
import { z } from 'zod'
import { type PersonId, RecordId } from '#domain/ground/id.ts'
import { Instant } from '#domain/ground/time.ts'
import { openForm } from '#domain/instrument/answering.ts'
import { Score } from '#domain/instrument/answers.ts'
import type { FormWords } from '#domain/instrument/form-words.ts'
import { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { lockSheet } from '#domain/record/locking.ts'
import { textAt, valueAt, valuesByKey } from '#domain/record/path-view.ts'
import type { Scores } from './worksheet.ts'

/** The paths of these answers in every version of the form. Rooms show them in a place of their own. */
export const SHARE = 'share'
const DONE = 'done'

type SheetFacts = {
  visit: RecordId
  person: PersonId
  framework: string
  words: QuestionnaireWords
  form: FormWords
}

const opened =
  (kind: 'self-view-sheet' | 'self-view-together') =>
  ({ form, person, ...facts }: SheetFacts): EntryDraft =>
    openForm(kind, form, person, facts)

export const openSelfViewSheet = opened('self-view-sheet')
export const openSelfViewTogether = opened('self-view-together')
/** Without an answer about sharing it stays with the teacher. */
export const lockSelfView = (sheet: RecordState): EntryDraft => lockSheet(sheet, 'self-view').birth
/** What the teacher kept, to be locked once more and opened. */
export const openKeptSelfView = (kept: RecordState): EntryDraft => {
  const { birth, ...draft } = lockSheet(kept, 'self-view', { [SHARE]: true }).birth
  const changes = Object.entries(draft.changes).filter(([path]) => !path.startsWith('bind/'))
  return { ...draft, ...(birth ? { birth } : {}), changes: Object.fromEntries(changes) }
}
export const maySelfViewBeOpened = (sheet: RecordState): boolean => valueAt(sheet.paths, SHARE, Yes) === true
/** On the coach's screen: the teacher has finished, and from now on the coach's room shows it. */
export const finishTogether = (at: Instant): EntryDraft => ({ changes: { [DONE]: at } })

const Yes = z.boolean()

export type SelfView = {
  recordId: RecordId
  how: 'own-device' | 'together'
  /** Undefined while it is being written on the coach's screen. */
  lockedAt: Instant | undefined
  framework: string
  words: QuestionnaireWords | undefined
  scores: Scores
}

/** Undefined for a record of another kind. */
export function selfViewOf(state: RecordState): SelfView | undefined {
  const { kind, paths, recordId } = state
  if (kind !== 'self-view' && kind !== 'self-view-together') return undefined
  return {
    recordId,
    how: kind === 'self-view' ? 'own-device' : 'together',
    lockedAt: kind === 'self-view' ? state.bornAt : valueAt(paths, DONE, Instant),
    framework: textAt(paths, 'framework') ?? '',
    words: valueAt(paths, 'words', QuestionnaireWords),
    scores: valuesByKey(paths, 'scores', Score),
  }
}

/** What one account has of the self-view of a visit: all records of one kind, those with the most answers first. */
export function selfViewRecordsOf(records: Iterable<RecordState>, visit: RecordId) {
  const sizeOf = ({ paths }: RecordState) => Object.keys(paths).length
  const all = [...records]
    .filter(({ paths }) => valueAt(paths, 'visit', RecordId) === visit)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.recordId < b.recordId ? -1 : 1))
  const ofKind = (kind: RecordState['kind']) => all.filter((one) => one.kind === kind)
  return {
    sheets: ofKind('self-view-sheet'),
    locked: ofKind('self-view'),
    together: ofKind('self-view-together'),
  }
}
