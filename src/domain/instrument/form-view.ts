/** The view of a form on one record: per field its value, who may write it now, what is missing, and conflicts. */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import type { AccountId } from '#domain/ground/id.ts'
import { CalendarDate, ClockTime, LessonTime } from '#domain/ground/time.ts'
import { partiesOf } from '#domain/record/binding.ts'
import type { Path } from '#domain/record/entry.ts'
import type { PathState, RecordState } from '#domain/record/fold.ts'
import { isReadOnly, membersOf, valuesByKey } from '#domain/record/path-view.ts'
import { isInOwnWords, mayWrite } from '#domain/record/rights.ts'
import { Score } from './answers.ts'
import type { Field, Form, Part } from './form.ts'
import { atOf } from './heading.ts'

/** One value of the record. */
export type Cell = {
  at: Path
  /** Undefined while the path is empty, or holds a value of another shape. */
  value: Json | undefined
  isConflict: boolean
  /** The current value was typed on the owner's screen in this party's words. */
  isOnBehalf: boolean
  /** The party wrote it on an own device. No other screen may change it. */
  isOwnHand: boolean
}

export type PartView = Cell & { part: Part }
/** A row of a list. `isComplete`: the row is not empty, every required part is answered, and none is answered in part. */
export type RowView = { key: string; parts: PartView[]; isFilled: boolean; isComplete: boolean }

export type FieldView = Cell & {
  field: Field
  rows: RowView[]
  scores: Record<string, Score>
  isFilled: boolean
  /** May this account write it now, in its own name? */
  isMine: boolean
  /** Only parties other than the owner answer it. On the owner's screen it is typed in their words. */
  isInOwnWords: boolean
  /** What the owner noted of their words, for a text in own words. It is no answer until they confirm it. */
  noted: Cell | undefined
}

export type FormView = { form: Form; fields: FieldView[] }

/** `account`: the reader. In a read-only record `isMine` is false for every field. */
export function formView(form: Form, state: RecordState, account: AccountId): FormView {
  const fields = form.fields.map((field) => fieldView(field, state, account))
  const isShown = ({ field: { shownWhen } }: FieldView) =>
    !shownWhen ||
    fields.some(({ field, value }) => field.id === shownWhen.field && [value].flat().includes(shownWhen.is))
  return { form, fields: fields.filter(isShown) }
}

/** The fields that a closing rule of the form asks for and that are not filled. */
export function missingFor(closing: string, { form, fields }: FormView): FieldView[] {
  const needs = form.closing?.find((one) => one.as === closing)?.needs ?? []
  return fields.filter(({ field, isFilled }) => needs.includes(field.id) && !isFilled)
}

/** The paths of fields and parts in which text is typed. */
export const textPaths = ({ fields }: FormView): Path[] =>
  fields.flatMap(({ field, at, rows, noted }) => [
    ...(isTyped(field) ? [at] : []),
    ...(noted ? [noted.at] : []),
    ...rows.flatMap(({ parts }) => parts.flatMap(({ part, at: place }) => (isTyped(part) ? [place] : []))),
  ])
const isTyped = ({ type }: Field | Part): boolean => type === 'text' || type === 'person'

function fieldView(field: Field, state: RecordState, account: AccountId): FieldView {
  const at = atOf(field)
  const rows = 'parts' in field ? rowsOf(field.parts, state, at) : []
  const scores = field.type === 'scores' ? valuesByKey(state.paths, at, Score) : {}
  const cell = cellAt(state, at, valueSchema(field))
  const facts = { author: account, isBirth: false, onBehalf: undefined }
  const place = 'parts' in field || field.type === 'scores' ? `${at}/one` : at
  const isOwn = isInOwnWords(state.rights, place)
  return {
    ...cell,
    field,
    rows,
    scores,
    isFilled: isFilledIn(field, cell, rows, scores),
    isMine: !isReadOnly(state, account) && mayWrite(state.rights, place, partiesOf(account, state), facts),
    isInOwnWords: isOwn,
    noted: isOwn && field.type === 'text' ? cellAt(state, notedAt(at), valueSchema(field)) : undefined,
  }
}

/** The path of what the owner noted of another party's words. */
const notedAt = (at: Path): Path => `noted/${at}`

function isFilledIn(
  field: Field,
  { value }: Cell,
  rows: readonly RowView[],
  scores: Readonly<Record<string, Score>>,
): boolean {
  if ('parts' in field) return rows.filter((row) => row.isComplete).length >= Math.max(1, field.min ?? 1)
  if (field.type === 'scores') return Object.keys(scores).length > 0
  return isAnswered(field, value)
}

/** `false` is an answer. */
const isFilledValue = (value: Json | undefined): boolean =>
  value !== undefined &&
  value !== null &&
  (typeof value !== 'string' || value.trim() !== '') &&
  !(Array.isArray(value) && value.length === 0)

/** A choice of several is answered once as many as the form asks for are chosen. */
const isAnswered = (asked: Field | Part, value: Json | undefined): boolean =>
  isFilledValue(value) && !('minChosen' in asked && [value].flat().length < (asked.minChosen ?? 0))

/** Paths beneath a row that are no part of this version of the form are stored, but not shown. */
function rowsOf(parts: readonly Part[], { paths }: RecordState, at: Path): RowView[] {
  return [...membersOf(paths, at).keys()].map((key) => {
    const views = parts.map((part) => ({
      ...cellAt({ paths }, `${at}/${key}/${part.id}`, valueSchema(part)),
      part,
    }))
    const isFilled = views.some(({ value }) => isFilledValue(value))
    const isComplete =
      isFilled &&
      views.every(({ part, value }) => isAnswered(part, value) || (!part.required && !isFilledValue(value)))
    return { key, parts: views, isFilled, isComplete }
  })
}

function cellAt({ paths }: Pick<RecordState, 'paths'>, at: Path, schema: z.ZodType<Json>): Cell {
  const state: PathState | undefined = paths[at]
  const parsed = state && state.value !== null ? schema.safeParse(state.value) : undefined
  return {
    at,
    value: parsed?.success ? parsed.data : undefined,
    isConflict: state?.isConflict ?? false,
    isOnBehalf: state?.heads[0]?.onBehalf ?? false,
    isOwnHand: state?.heads.some((head) => !head.onBehalf) ?? false,
  }
}

const Text = z.string().max(6000)
const Code = z.string().max(120)
const TimeRange = z.object({ from: LessonTime, to: LessonTime })

/** The schema of an answer. A field that allows several choices holds a list of codes. */
function valueSchema(field: Field | Part): z.ZodType<Json> {
  switch (field.type) {
    case 'text':
      return Text
    case 'choice':
    case 'indicator':
      return (field.maxChosen ?? 1) > 1 ? z.array(Code).max(60) : Code
    case 'scale':
    case 'slider':
    case 'number':
      return z.number()
    case 'boolean':
      return z.boolean()
    case 'date':
      return CalendarDate
    case 'time':
      return ClockTime
    case 'timecode':
      return z.number().int().min(0).max(86_400)
    case 'person':
    case 'evidence':
      return Code
    case 'triad':
      return z.array(z.number().min(0).max(100)).length(3)
    case 'time_range':
      return TimeRange
    case 'scores':
    case 'list':
    case 'note':
    case 'tipping_point':
    case 'pulse':
    case 'computed':
      return z.never()
    default:
      return assertNever(field)
  }
}

function assertNever(field: never): never {
  throw new Error(`no such field: ${JSON.stringify(field)}`)
}
