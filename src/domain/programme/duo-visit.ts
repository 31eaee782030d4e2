/** A visit of a duo (form F06): who hosts, when, what the guests look at, and who has locked an own view. */
import { z } from 'zod'
import { AccountId, RecordId } from '#domain/ground/id.ts'
import { CalendarDate, ClockTime } from '#domain/ground/time.ts'
import { CarriedForms } from '#domain/instrument/form-words.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { fieldsUnder, membersOf, textAt, valueAt } from '#domain/record/path-view.ts'
import { Side } from './duo.ts'

/** The blocks and the indicators that fit one visit, as the form has them. */
export const MOST_BLOCKS = 2
export const MOST_INDICATORS = 8
export const FEWEST_INDICATORS = 3

export const DuoVisitFacts = z.object({
  date: CalendarDate,
  start: ClockTime,
  end: ClockTime.optional(),
  class: z.string().trim().max(120).optional(),
})
export type DuoVisitFacts = z.infer<typeof DuoVisitFacts>

const Reason = z.string().min(1).max(200)
const Codes = z.array(z.string().max(60)).max(60)

export type DuoVisit = {
  recordId: RecordId
  coach: AccountId
  duo: RecordId | undefined
  host: Side
  framework: string
  forms: CarriedForms
  /** Undefined while no date is agreed. */
  planned: DuoVisitFacts | undefined
  class: string | undefined
  dropped: { reason: string; by: AccountId | undefined } | undefined
  question: string
  blocks: string[]
  indicators: string[]
  hosts: AccountId[]
  observers: AccountId[]
  /** Who has locked a view, or said that there is none. */
  committed: AccountId[]
  /** Paths written after the birth: which of two visits was used. */
  written: number
  hasNewer: boolean
}

type VisitWords = { form: string; framework: string; forms: CarriedForms }

export const openDuoVisit = (
  duo: RecordId,
  host: Side,
  { form, framework, forms }: VisitWords,
): EntryDraft => ({
  birth: { kind: 'duo-visit' },
  instrument: form,
  changes: { duo, host, framework, forms },
})
/** Plans it, or moves it. A visit that was dropped is on again. */
export const planDuoVisit = (facts: DuoVisitFacts): EntryDraft => ({
  changes: { end: null, class: null, ...fieldsUnder('', facts), cancelled: null },
})
/** An empty reason is no reason: the caller asks for one. */
export const dropDuoVisit = (reason: string): EntryDraft => ({ changes: { cancelled: reason } })
export const restoreDuoVisit = (): EntryDraft => ({ changes: { cancelled: null } })
/** The blocks and the indicators in one entry, because the indicators are of the blocks. */
export const chooseFocus = (blocks: readonly string[], indicators: readonly string[]): EntryDraft => ({
  changes: { focus_blocks: [...blocks], focus_indicators: [...indicators] },
})

const visitPaths = ['date', 'start', 'end', 'class', 'cancelled', 'focus_blocks', 'focus_indicators'] as const
/** A path that both teachers and the coach may write, so that two versions can meet. */
export const isVisitPath = (path: string): path is (typeof visitPaths)[number] =>
  visitPaths.some((one) => one === path)

/** Undefined when the host or the framework cannot be read. */
export function duoVisitOf(state: RecordState): DuoVisit | undefined {
  const { paths } = state
  const host = valueAt(paths, 'host', Side)
  const framework = textAt(paths, 'framework')
  if (!host || !framework) return undefined
  const facts = Object.entries(DuoVisitFacts.shape).map(([path, schema]) => [
    path,
    valueAt(paths, path, schema),
  ])
  const reason = valueAt(paths, 'cancelled', Reason)
  return {
    recordId: state.recordId,
    coach: state.owner,
    duo: valueAt(paths, 'duo', RecordId),
    host,
    framework,
    forms: valueAt(paths, 'forms', CarriedForms) ?? [],
    planned: DuoVisitFacts.safeParse(Object.fromEntries(facts)).data,
    class: textAt(paths, 'class'),
    dropped: reason === undefined ? undefined : { reason, by: paths.cancelled?.heads[0]?.author },
    question: textAt(paths, 'host_question') ?? '',
    blocks: valueAt(paths, 'focus_blocks', Codes) ?? [],
    indicators: valueAt(paths, 'focus_indicators', Codes) ?? [],
    hosts: accountsAs('host', state),
    observers: accountsAs('observer', state),
    committed: [...membersOf(paths, 'commit').keys()].flatMap((key) => AccountId.safeParse(key).data ?? []),
    written: writtenPaths(state),
    hasNewer: state.newer.length > 0,
  }
}

const writtenPaths = ({ recordId, paths }: RecordState): number =>
  Object.entries(paths).filter(
    ([path, { heads }]) =>
      !path.startsWith('bind/') && heads.some(({ entryId }) => String(entryId) !== String(recordId)),
  ).length

/** What the chosen blocks offer without a choice: their core indicators, at most as many as fit. */
export const coreOf = (
  { items }: { items: readonly { id: string; block: string; core?: boolean | undefined }[] },
  blocks: readonly string[],
): string[] =>
  items
    .filter(({ block, core }) => core === true && blocks.includes(block))
    .map(({ id }) => id)
    .slice(0, MOST_INDICATORS)
