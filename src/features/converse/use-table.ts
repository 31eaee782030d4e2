/** Puts a moment of the strip on the table: a row of the open step that refers to it, with the cursor in its words. */
import { useCallback, useEffect, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { answerRow } from '#domain/instrument/answering.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import type { LockedView } from '#domain/programme/lesson.ts'
import { rowOfMoment, rowWith, type TableMoment } from '#domain/programme/on-table.ts'
import { useBook } from '#storage/live.ts'
import { momentPassage, notePassage } from '#workbench/lesson/passage.ts'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'

/** `fields`: those of the open step. The list of that step that the coach writes takes the moment. */
export function useTable(recordId: RecordId, fields: readonly FieldView[], locked: LockedView) {
  const book = useBook()
  const [focused, setFocused] = useState<string>()
  const [isFull, setFull] = useState(false)
  const list = fields.find(({ field, isMine }) => isMine && field.type === 'list')
  const take = useCallback(
    (passage: string): boolean => {
      setFull(false)
      const taken = momentOf(locked, passage)
      if (list?.field.type !== 'list' || !taken) return false
      const items = frameworkOf(locked)?.items ?? []
      const row = rowOfMoment(list.field.parts, taken, (item) => items.some(({ id }) => id === item))
      if (!row) return false
      const known = rowWith(list.rows, row)
      if (known) setFocused(known.key)
      else if (list.rows.length >= (list.field.max ?? Number.POSITIVE_INFINITY)) {
        setFull(true)
        return false
      } else {
        const key = book.newKey()
        book.write(recordId, answerRow(list.at, key, { gone: false, ...row }))
        setFocused(key)
      }
      return true
    },
    [book, recordId, list, locked],
  )
  useEffect(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
    const row = rows.find(({ dataset }) => dataset.row === focused)
    if (!row) return
    row.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true })
    row.scrollIntoView?.({ block: 'center' })
    setFocused(undefined)
  }, [focused])
  return { take, isFull, hasTable: list !== undefined }
}

function momentOf({ notes, moments }: LockedView, passage: string): TableMoment | undefined {
  const note = notes.find(({ key }) => notePassage(key) === passage)
  const moment = moments.find(({ key }) => momentPassage(key) === passage)
  return note ? { note } : moment && { moment }
}
