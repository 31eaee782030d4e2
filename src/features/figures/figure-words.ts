/** Names of the rows and text of the cells in the published figures. */
import type { AggregateCell, AggregateRow, AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import type { Localized } from '#domain/ground/localized.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import type { Format } from '#ui/text/format.ts'
import type { Text } from '#ui/text/nl.ts'

export const variables = ['level', 'lesson2', 'growth'] as const
export type Variable = (typeof variables)[number]

type ShownCell = Exclude<AggregateCell, { hidden: unknown }>

export const signs = { value: '', atMost: '≤ ', atLeast: '≥ ', about: '~ ' } as const

export type NamedBlock = { id: string; name: Localized }

/** The building blocks in the order of the framework. An unknown framework gives codes instead of names. */
export function blocksOf(answer: AggregatesAnswer, framework: Questionnaire | undefined): NamedBlock[] {
  if (framework) return framework.blocks.map(({ id, short }) => ({ id, name: short }))
  const ids = [...new Set(answer.rows.flatMap((row) => Object.keys(row.blocks)))].sort()
  return ids.map((id) => ({ id, name: { nl: id, en: id } }))
}

export function rowName(row: AggregateRow, answer: AggregatesAnswer, text: Text['figures']): string {
  if (row.scope === 'programme') return text.programme
  if (row.scope === 'type' && row.type) return text.types[row.type]
  if (row.unitKind === 'pool') return text.pool[row.type ?? 'all']
  const names = row.schoolIds.map((id) => answer.schools.find(({ schoolId }) => schoolId === id)?.name ?? id)
  return names.join(' + ')
}

/** Text such as “≤ 2,6” or “+0,3”: one decimal, with a sign for growth. */
export function numberText(cell: ShownCell, variable: Variable, format: Format): string {
  const plus = variable === 'growth' && cell.mean > 0 ? '+' : ''
  return `${signs[cell.kind]}${plus}${format.number(cell.mean, 1, true)}`
}

export const isEmptyPicture = (answer: AggregatesAnswer): boolean =>
  answer.rows.every((row) => row.n === null)
