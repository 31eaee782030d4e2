/** The report as it was agreed to, found again among the entries, and what has changed since. */
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { sameJson } from '#domain/ground/canonical.ts'
import type { AccountId, EntryId, RecordId } from '#domain/ground/id.ts'
import type { Instant } from '#domain/ground/time.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { AGREEMENT } from '#domain/programme/conversation.ts'
import { shownText } from '#domain/programme/conversation-end.ts'
import type { Path } from '#domain/record/entry.ts'
import type { RecordState, Write } from '#domain/record/fold.ts'
import type { Book, HistoryEntry } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { type Report, reportOf } from './report.ts'

/** A state costs a fold and a digest. */
const MOST_TRIED = 300

const AgreedTo = z.object({ shown: z.string() })

/** Undefined while it is looked for; `unknown` when the entries do not give the text back. */
type Agreed = Report | 'unknown' | undefined

/**
 * An agreement holds only the digest of its text. The author of the agreement knew all own entries of before; how many of
 * the others had arrived shows by the digest.
 */
export function useAgreed(report: Report): Agreed {
  const book = useBook()
  const { recordId, agreement } = report.conversation
  const shown = agreement?.shown
  const [found, setFound] = useState<{ shown: string; agreed: Agreed }>()
  const lessonId = report.lesson?.recordId
  useEffect(() => {
    if (!shown) return
    let isHere = true
    void findAgreed(book, recordId, lessonId).then((agreed) => {
      if (isHere) setFound({ shown, agreed: agreed ?? 'unknown' })
    })
    return () => {
      isHere = false
    }
  }, [book, recordId, lessonId, shown])
  return found?.shown === shown ? found?.agreed : undefined
}

async function findAgreed(book: Book, recordId: RecordId, lessonId: RecordId | undefined) {
  const head = book.record(recordId)?.paths[AGREEMENT]?.heads[0]
  const shown = AgreedTo.safeParse(head?.value).data?.shown
  if (!head || !shown) return undefined
  const own = takeUntil(book.history(recordId), head.entryId).filter(({ author }) => author === head.author)
  const others = book.history(recordId).filter(({ author }) => author !== head.author)
  const ofLesson = lessonId ? book.history(lessonId) : []
  const before = (entries: readonly HistoryEntry[]) => entries.filter(({ at }) => at <= head.at).length
  const tried = new Set<string>()
  for (const [count, lessonCount] of countsNear([before(others), before(ofLesson)], others, ofLesson)) {
    const known = new Set<EntryId>(
      [...own, ...others.slice(0, count), ...ofLesson.slice(0, lessonCount)].map(({ entryId }) => entryId),
    )
    const then = book.recordWith(recordId, known)
    if (!then) continue
    const report = reportOf(then, lessonId && book.recordWith(lessonId, known), book.me.accountId)
    const text = shownText(report.conversation, report.lesson)
    if (tried.has(text)) continue
    tried.add(text)
    if ((await book.digest(text)) === shown) return report
  }
  return undefined
}

const takeUntil = (entries: readonly HistoryEntry[], last: EntryId): readonly HistoryEntry[] =>
  entries.slice(0, entries.findIndex(({ entryId }) => entryId === last) + 1)

/** How many entries of the conversation and of the lesson to try: the likely counts first, then those nearest. */
function countsNear(likely: [number, number], ...lists: [readonly unknown[], readonly unknown[]]) {
  const upTo = (list: readonly unknown[]) => Array.from({ length: list.length + 1 }, (_, count) => count)
  const distance = ([a, b]: [number, number]) => Math.abs(a - likely[0]) + Math.abs(b - likely[1])
  return upTo(lists[0])
    .flatMap((a) => upTo(lists[1]).map((b): [number, number] => [a, b]))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_TRIED)
}

type Written = { by: AccountId; at: Instant; onBehalf: boolean }

/** One field or passage, as it was and as it is. A list has only the rows that changed. */
export type Changed = { was: FieldView | undefined; is: FieldView | undefined; written: Written | undefined }
type Changes = {
  fields: Changed[]
  /** Additions to the lesson after the lock: the text of before and of now. */
  additions: { key: string; was: string; is: string; at: Instant | undefined }[]
  /** The teacher's marks on passages changed. */
  hasMarks: boolean
}

export function changesBetween(agreed: Report, now: Report, state: RecordState): Changes {
  const [before, after] = [agreed.conversation.answers, now.conversation.answers]
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => !sameJson(before[path] ?? null, after[path] ?? null),
  )
  const places = [
    ...new Set([...(agreed.view?.fields ?? []), ...(now.view?.fields ?? [])].map(({ at }) => at)),
  ]
  const placeOf = (path: Path) =>
    places.filter((at) => path === at || path.startsWith(`${at}/`)).sort((a, b) => b.length - a.length)[0]
  const fields = places.flatMap((at): Changed[] => {
    const ofField = paths.filter((path) => placeOf(path) === at)
    if (ofField.length === 0) return []
    const keys = new Set(ofField.map((path) => path.slice(at.length + 1).split('/')[0] ?? ''))
    const only = (report: Report) => {
      const view = report.view?.fields.find((one) => one.at === at)
      return view && { ...view, rows: view.rows.filter(({ key }) => keys.has(key)) }
    }
    return [{ was: only(agreed), is: only(now), written: latestIn(state, ofField) }]
  })
  return { fields, additions: additionsBetween(agreed, now), hasMarks: paths.some(isMark) }
}

const isMark = (path: Path) => path.startsWith('passages/')

/** A removed row keeps its answers, and its removal is a write beside them. */
function latestIn({ paths }: RecordState, changed: readonly Path[]): Written | undefined {
  const removals = changed.map((path) => `${path.split('/').slice(0, 2).join('/')}/gone`)
  const [latest] = [...changed, ...removals]
    .flatMap((path): Write[] => paths[path]?.heads ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  return latest && { by: latest.author, at: latest.at, onBehalf: latest.onBehalf }
}

function additionsBetween(agreed: Report, now: Report): Changes['additions'] {
  const textIn = (report: Report, key: string) =>
    report.lesson?.amendments.find((one) => one.key === key)?.text ?? ''
  const all = [...(agreed.lesson?.amendments ?? []), ...(now.lesson?.amendments ?? [])]
  return [...new Set(all.map(({ key }) => key))].flatMap((key) => {
    const [was, is] = [textIn(agreed, key), textIn(now, key)]
    return was === is ? [] : [{ key, was, is, at: all.findLast((one) => one.key === key)?.at }]
  })
}
