/** The self-view of a lesson beside the coach's view, as far as it is open to the person who looks. */
import { useCallback, useMemo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { Conversation } from '#domain/programme/conversation.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import { type SelfViewBeside, selfViewBeside } from '#domain/programme/self-view-beside.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { useFound } from '#workbench/living/record-part.ts'
import { useDigests } from './use-digests.ts'

/** Undefined while it is being checked, and when there is none. The two cannot be told apart on any screen. */
export function useSelfView(
  lesson: Lesson | undefined,
  conversation: Pick<Conversation, 'openedAt'> | undefined,
): SelfViewBeside | undefined {
  const book = useBook()
  const visit = lesson?.visit
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) =>
      visit === undefined ? [] : [...records.values()].filter((one) => isOfVisit(one, visit)),
    [visit],
  )
  const records = useFound(select, sameRecords)
  const committed = useMemo(() => records.filter(({ kind }) => kind === 'self-view'), [records])
  const digests = useDigests(committed)
  const openedAt = conversation?.openedAt
  return useMemo(
    () =>
      lesson &&
      digests &&
      selfViewBeside({
        ...{ lesson, records, digests, conversation: { openedAt } },
        ...{ reader: book.me.accountId, now: book.world.now() },
      }),
    [lesson, records, digests, openedAt, book],
  )
}

const isOfVisit = ({ recordId, kind, paths }: RecordState, visit: RecordId): boolean =>
  recordId === visit ||
  ((kind === 'self-view' || kind === 'self-view-together') && paths.visit?.value === visit)

const sameRecords = (a: RecordState[], b: RecordState[]): boolean =>
  a.length === b.length && a.every((one, place) => one === b[place])
