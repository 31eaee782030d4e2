/**
 * The answer that may leave the organisation. Every mean in it, and every mean that follows by subtraction, covers at
 * least ten people. A level of detail (types, periods, units) is shown completely or not at all, so that nothing remains
 * to subtract. There is one such answer a year, after the end of the school year and its last release, so that two
 * answers cannot be subtracted either.
 */
import type { AggregateCell, AggregateRow, AggregatesAnswer } from './aggregates.ts'
import { schoolYearSpan } from './settings.ts'

const OUTSIDE_K = 10

type Block = AggregateRow['blocks'][string]
type CountOf = (row: AggregateRow) => number

/** Undefined during the school year, because a period or a release may still be added. `today`: yyyy-mm-dd. */
export function forOutside(answer: AggregatesAnswer, today: string): AggregatesAnswer | undefined {
  const end = schoolYearSpan(answer.schoolYear)?.end
  if (answer.nextRelease !== null || !end || today <= end) return undefined
  const k = Math.max(OUTSIDE_K, answer.k)
  const column = (countOf: CountOf) => shownRows(answer.rows, countOf, k)
  const people = column(({ n }) => n ?? 0)
  const blockIds = [...new Set(answer.rows.flatMap(({ blocks }) => Object.keys(blocks)))]
  const columns = new Map(
    blockIds.map((id) => [
      id,
      {
        level: column(({ blocks }) => countIn(blocks[id]?.level)),
        growth: column(({ blocks }) => countIn(blocks[id]?.growth)),
        lesson2: column(({ blocks }) => countIn(blocks[id]?.lesson2)),
      },
    ]),
  )
  const toRow = (row: AggregateRow): AggregateRow => ({
    ...row,
    n: people.has(row) ? row.n : null,
    blocks: Object.fromEntries(
      Object.entries(row.blocks).map(([id, block]): [string, Block] => {
        const show = (variable: keyof Block): AggregateCell =>
          countIn(block[variable]) === 0 || columns.get(id)?.[variable].has(row)
            ? block[variable]
            : { hidden: 'too_few' }
        return [id, { level: show('level'), growth: show('growth'), lesson2: show('lesson2') }]
      }),
    ),
  })
  return { ...answer, k, rows: answer.rows.map(toRow) }
}

const countIn = (cell: AggregateCell | undefined): number => (cell && !('hidden' in cell) ? cell.n : 0)

/** From coarse to fine. A level is shown only when all levels before it are. */
const levels: ((row: AggregateRow) => boolean)[] = [
  ({ scope, periodId }) => scope === 'programme' && periodId === null,
  ({ scope, periodId }) => scope === 'type' && periodId === null,
  ({ scope, periodId }) => scope === 'programme' && periodId !== null,
  ({ scope, periodId }) => scope === 'type' && periodId !== null,
  ({ scope }) => scope === 'unit',
]

/** The rows of one column that may be shown: their count, and what they leave of every row above them, is 0 or at least k. */
function shownRows(rows: readonly AggregateRow[], countOf: CountOf, k: number): Set<AggregateRow> {
  const shown = new Set<AggregateRow>()
  const isEnough = (n: number) => n === 0 || n >= k
  for (const isIn of levels) {
    const level = rows.filter(isIn)
    const sumOf = (parts: AggregateRow[]) => parts.reduce((sum, row) => sum + countOf(row), 0)
    const restOf = (above: AggregateRow) => countOf(above) - sumOf(level.filter((row) => isPart(row, above)))
    const areEnough = level.every((row) => isEnough(countOf(row)))
    if (level.length > 0 && !(areEnough && [...shown].every((above) => isEnough(restOf(above))))) break
    for (const row of level) shown.add(row)
  }
  return shown
}

const isPart = (row: AggregateRow, of: AggregateRow): boolean =>
  (of.type === null || row.type === of.type) && (of.periodId === null || row.periodId === of.periodId)
