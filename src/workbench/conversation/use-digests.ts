/** The digests by which records are checked against what their authors committed. */
import { useEffect, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { commitmentText } from '#domain/record/reveal.ts'
import type { Digest } from '#domain/wire/item.ts'
import { useBook } from '#storage/live.ts'

/** Undefined until all are computed: a record that is not yet checked must not be shown as changed. */
export function useDigests(records: readonly RecordState[]): ReadonlyMap<RecordId, Digest> | undefined {
  const book = useBook()
  const [known, setKnown] = useState<ReadonlyMap<RecordId, Digest>>(new Map())
  useEffect(() => {
    let isCurrent = true
    const all = records.map(
      async (one) => [one.recordId, await book.digest(commitmentText(one) ?? '')] as const,
    )
    void Promise.all(all).then((made) => isCurrent && setKnown(new Map(made)))
    return () => {
      isCurrent = false
    }
  }, [book, records])
  return records.every(({ recordId }) => known.has(recordId)) ? known : undefined
}
