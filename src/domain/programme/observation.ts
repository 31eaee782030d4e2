/**
 * What somebody saw in a colleague's lesson: a private sheet as in `worksheet.ts`, locked into a record that opens to the
 * other observers of that visit once they have locked theirs. It never enters the figures.
 */
import { type AccountId, RecordId } from '#domain/ground/id.ts'
import { Instant } from '#domain/ground/time.ts'
import type { CarriedForms } from '#domain/instrument/form-words.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { fieldsUnder, textAt, valueAt } from '#domain/record/path-view.ts'
import { LockedView, lockedView } from './lesson.ts'
import type { Scores, Worksheet } from './worksheet.ts'

type SheetFacts = {
  visit: RecordId
  framework: string
  words: QuestionnaireWords
  forms: CarriedForms
}

export const openObservationSheet = ({ framework, ...facts }: SheetFacts): EntryDraft => ({
  birth: { kind: 'observation-sheet' },
  instrument: framework,
  changes: fieldsUnder('', { ...facts, set: 'full' }),
})

/** `items`: the chosen indicators. One that was scored all the same is kept. */
export function lockObservation(sheet: Worksheet, items: readonly string[], now: number): EntryDraft {
  const { words, ...view } = lockedView(sheet, now)
  const locked = words ? { ...view, words: narrowed(words, items, sheet.scores) } : view
  return {
    birth: { kind: 'observation' },
    instrument: sheet.framework,
    changes: fieldsUnder('', { visit: sheet.visit, locked }),
  }
}

/** The questionnaire with these items and the scored ones, and the blocks that are left. */
export function narrowed<Q extends QuestionnaireWords>(
  questionnaire: Q,
  items: readonly string[],
  scores: Readonly<Record<string, unknown>>,
): Q {
  const left = questionnaire.items.filter(({ id }) => items.includes(id) || (scores[id] ?? null) !== null)
  const blocks = questionnaire.blocks.filter(({ id }) => left.some(({ block }) => block === id))
  return { ...questionnaire, items: left, blocks }
}

/** The owner opens it to the host. */
export const openToHost = (at: Instant): EntryDraft => ({ changes: { shared: at } })

export const saltOf = ({ paths }: RecordState): string | undefined => textAt(paths, 'salt')

export type Observation = {
  recordId: RecordId
  visit: RecordId | undefined
  observer: AccountId
  lockedAt: Instant
  locked: LockedView
  sharedAt: Instant | undefined
}

/** Undefined when the locked content cannot be read: damaged, or made by a newer release. */
export function observationOf(state: RecordState): Observation | undefined {
  const locked = valueAt(state.paths, 'locked', LockedView)
  return (
    locked && {
      recordId: state.recordId,
      visit: valueAt(state.paths, 'visit', RecordId),
      observer: state.owner,
      lockedAt: state.bornAt,
      locked,
      sharedAt: valueAt(state.paths, 'shared', Instant),
    }
  )
}

/**
 * The own sheets of this visit, the fullest first, and the own observations, the oldest first. More than one of either
 * when two devices began or locked apart.
 */
export function ownRecordsOf(records: Iterable<RecordState>, visit: RecordId, me: AccountId) {
  const own = [...records].filter(({ owner, paths }) => owner === me && paths.visit?.value === visit)
  const sizeOf = ({ paths }: RecordState) => Object.keys(paths).length
  return {
    sheets: own
      .filter(({ kind }) => kind === 'observation-sheet')
      .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.recordId < b.recordId ? -1 : 1)),
    observations: own
      .filter(({ kind }) => kind === 'observation')
      .sort((a, b) => (a.bornAt < b.bornAt ? -1 : 1)),
  }
}

export type Apart = 'equal' | 'one' | 'more'
export type ComparedItem = {
  id: string
  block: string
  /** In the order of the views. A code is a reason for no level. */
  scores: (Scores[string] | undefined)[]
  /** Undefined while fewer than two views have a level. */
  apart: Apart | undefined
}

/**
 * The views side by side, item by item: differences first, then in the order of the questionnaire. The distance is counted
 * in levels of the scale.
 */
export function compareViews(
  words: QuestionnaireWords,
  views: readonly { scores: Scores }[],
): ComparedItem[] {
  const place = new Map(words.scale.map(({ value }, at) => [value, at]))
  const rank: Record<Apart, number> = { more: 0, one: 1, equal: 2 }
  return words.items
    .map(({ id, block }) => {
      const scores = views.map((view) => view.scores[id])
      const levels = scores.flatMap(
        (score) => place.get(typeof score === 'number' ? score : Number.NaN) ?? [],
      )
      const distance = Math.max(...levels) - Math.min(...levels)
      const apart: Apart | undefined =
        levels.length < 2 ? undefined : distance === 0 ? 'equal' : distance === 1 ? 'one' : 'more'
      return { id, block, scores, apart }
    })
    .sort((a, b) => (a.apart ? rank[a.apart] : 3) - (b.apart ? rank[b.apart] : 3))
}
