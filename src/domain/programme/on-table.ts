/** A moment of the lesson on the table: the row of a conversation's list that refers to it, ready for words. */
import type { Json } from '#domain/ground/canonical.ts'
import type { Part } from '#domain/instrument/form.ts'
import type { RowView } from '#domain/instrument/form-view.ts'
import type { Note, TippingPoint } from './worksheet.ts'

export type TableMoment = { note: Note } | { moment: TippingPoint }

/**
 * The parts of a new row: the evidence, its indicator and its time, as far as the list asks for them. Undefined when the
 * list has no place that names the moment.
 */
export function rowOfMoment(
  parts: readonly Part[],
  taken: TableMoment,
  isAsked: (item: string) => boolean,
): Record<string, Json> | undefined {
  const partOf = (type: Part['type']) => parts.find((one) => one.type === type)?.id
  const line = 'note' in taken ? taken.note : taken.moment
  const [evidence, time, indicator] = [partOf('evidence'), partOf('timecode'), partOf('indicator')]
  const item = 'note' in taken ? taken.note.links.find(isAsked) : undefined
  const row = {
    ...(evidence && 'note' in taken ? { [evidence]: line.key } : {}),
    ...(time ? { [time]: line.time } : {}),
  }
  if (Object.keys(row).length === 0) return undefined
  return { ...row, ...(indicator && item ? { [indicator]: item } : {}) }
}

/** The row that refers to the moment already: a second tap continues it. */
export const rowWith = (rows: readonly RowView[], row: Readonly<Record<string, Json>>): RowView | undefined =>
  rows.find(({ parts }) => {
    const told = parts.filter(({ part }) => part.type === 'evidence' || part.type === 'timecode')
    return told.length > 0 && told.every(({ part, value }) => (value ?? undefined) === row[part.id])
  })
