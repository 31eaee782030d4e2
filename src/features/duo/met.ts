/** What was read from other screens, kept on this device until the records have come and after. */
import { useCallback, useMemo, useState } from 'react'
import { z } from 'zod'
import type { RecordId } from '#domain/ground/id.ts'
import { Met } from '#domain/programme/compare-codes.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

const AllMet = z.array(Met)
const nameOf = (visitId: RecordId) => `compared/${visitId}`
const read = (book: Book, visitId: RecordId): Met[] =>
  AllMet.safeParse(book.keepsake(nameOf(visitId))).data ?? []

export type MetThere = { met: readonly Met[]; keep: (one: Met) => void }

export function useMet(visitId: RecordId): MetThere {
  const book = useBook()
  const [met, setMet] = useState(() => read(book, visitId))
  const keep = useCallback(
    (one: Met) => {
      const next = [...read(book, visitId).filter(({ account }) => account !== one.account), one]
      setMet(next)
      void book.keep(nameOf(visitId), next)
    },
    [book, visitId],
  )
  return useMemo(() => ({ met, keep }), [met, keep])
}
