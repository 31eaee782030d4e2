/** Whether the tablet is in the teacher's hands. A keepsake says so, and only the coach's PIN takes it back. */
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { RecordId } from '#domain/ground/id.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

/** The keepsake's name and value; null once the tablet is back with the coach. */
const HAND_OVER = 'handover'
const HandedOver = z.object({ conversationOrSheetId: RecordId })

export function handedOver(book: Book): RecordId | undefined {
  const kept = HandedOver.safeParse(book.keepsake(HAND_OVER))
  return kept.success ? kept.data.conversationOrSheetId : undefined
}

const takeBack = (book: Book): Promise<void> => book.keep(HAND_OVER, null)

/**
 * Every way out of the mode locks. So a keepsake that is there when this is mounted afresh is one of before the lock:
 * the PIN was given since, and the tablet is the coach's again.
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
