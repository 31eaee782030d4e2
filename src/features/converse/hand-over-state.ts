/** Whether the teacher has the coach's tablet. A keepsake holds the state, and only the coach's PIN ends it. */
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { RecordId } from '#domain/ground/id.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

/** Name and value of the keepsake. Null means that the coach has the tablet. */
const HAND_OVER = 'handover'
const HandedOver = z.object({ conversationOrSheetId: RecordId })

export function handedOver(book: Book): RecordId | undefined {
  const kept = HandedOver.safeParse(book.keepsake(HAND_OVER))
  return kept.success ? kept.data.conversationOrSheetId : undefined
}

const takeBack = (book: Book): Promise<void> => book.keep(HAND_OVER, null)

/**
 * Every exit from the mode locks the app. A keepsake that is found on mount is therefore from before the lock: the
 * coach's PIN was entered since, and the mode has ended.
 */
export function useHandOver() {
  const book = useBook()
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    if (handedOver(book)) void takeBack(book)
  }, [book])
  const start = useCallback(
    (conversationOrSheetId: RecordId) => {
      void book.keep(HAND_OVER, { conversationOrSheetId }).then(() => setOn(true))
    },
    [book],
  )
  const end = useCallback(() => setOn(false), [])
  return { isOn, start, end }
}
