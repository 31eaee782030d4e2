/** The figures as a CSV file: one line per unit, block and variable, with exactly the values on screen. */

import type { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import type { Language } from '#domain/ground/localized.ts'
import { formatOf } from '#ui/text/format.ts'
import type { Text } from '#ui/text/nl.ts'
import { type NamedBlock, rowName, signs, variables } from './figure-words.ts'

const separators: Record<Language, string> = { nl: ';', en: ',' }

/**
 * RFC 4180 with a byte order mark, so that spreadsheets read UTF-8. A cell that looks like a formula is prefixed with
 * an apostrophe.
 */
export function toCsv(
  answer: AggregatesAnswer,
  blocks: readonly NamedBlock[],
  text: Text['figures'],
  language: Language,
): string {
  const format = formatOf(language)
  const { columns } = text
  const head = [
    columns.unit,
    columns.type,
    columns.schools,
    columns.period,
    columns.block,
    columns.variable,
    columns.n,
    columns.sign,
    columns.mean,
    columns.reason,
  ]
  const lines = answer.rows.flatMap((row) =>
    blocks.flatMap(({ id, name }) =>
      variables.map((variable) => {
        const cell = row.blocks[id]?.[variable]
        const numbers =
          !cell || 'hidden' in cell
            ? ['', '', '', cell ? text.hidden[cell.hidden] : '']
            : [String(cell.n), signs[cell.kind].trim(), format.number(cell.mean, 1, true), '']
        return [
          rowName(row, answer, text),
          row.type ?? '',
          String(row.schoolIds.length),
          row.periodId ?? text.allPeriods,
          name[language],
          text.shows[variable],
          ...numbers,
        ]
      }),
    ),
  )
  const toLine = (cells: string[]) => cells.map((cell) => quoted(cell)).join(separators[language])
  return `\uFEFF${[head, ...lines].map(toLine).join('\r\n')}\r\n`
}

const isNumber = (cell: string) => /^-?\d+([.,]\d+)?$/.test(cell)

function quoted(cell: string): string {
  const plain = /^[=+\-@\t\r]/.test(cell) && !isNumber(cell) ? `'${cell}` : cell
  return /["\r\n;,]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
