/** Storage on screen: the only file of this floor that imports React. */
import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { Binned, Book, Outgoing, Refused, RefusedWrite, Saving } from './book.ts'

const BookContext = createContext<Book | undefined>(undefined)

export function BookProvider({ book, children }: { book: Book; children: ReactNode }) {
  return createElement(BookContext.Provider, { value: book }, children)
}

/** The unlocked person's book; throws outside a BookProvider, where nobody is unlocked. */
export function useBook(): Book {
  const book = useContext(BookContext)
  if (!book) throw new Error('no book: nobody is unlocked here')
  return book
}

/** A value derived from all records; recomputed only after a change. `select` must be stable (module level or memoised). */
export function useRecords<T>(select: (records: ReadonlyMap<RecordId, RecordState>) => T): T {
  const book = useBook()
  const records = useSyncExternalStore(book.subscribe, book.records)
  return useMemo(() => select(records), [select, records])
}

export function useRecord(recordId: RecordId | undefined): RecordState | undefined {
  const book = useBook()
  return useSyncExternalStore(book.subscribe, () => (recordId ? book.record(recordId) : undefined))
}

export function useSaving(): Saving {
  const book = useBook()
  return useSyncExternalStore(book.subscribe, book.saving)
}

/** The bin of this device. */
export function useBin(): readonly Binned[] {
  const book = useBook()
  return useSyncExternalStore(book.subscribe, book.bin.view)
}

export function useRefused(): Refused | undefined {
  const book = useBook()
  return useSyncExternalStore(book.subscribe, book.refused)
}

/** Refused writes that the person has not read about yet. */
export function useRefusedWrites(): readonly RefusedWrite[] {
  const book = useBook()
  return useSyncExternalStore(book.subscribe, book.refusedWrites.view)
}

/** The same object until something changes. */
export function useOutgoing(): Outgoing {
  const book = useBook()
  return useSyncExternalStore(book.subscribe, book.outgoing)
}
