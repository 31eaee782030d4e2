/** Subscribes to a part of a record, so that a tap redraws one card only. Unchanged parts keep their identity. */
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Json } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import type { Path } from '#domain/record/entry.ts'
import type { PathState, RecordState } from '#domain/record/fold.ts'
import { freshStepTo } from '#domain/record/fold-fresh.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

type Paths = RecordState['paths']

/** The state of one path. It has a new identity only after a new write. */
export function usePathState(recordId: RecordId, path: Path): PathState | undefined {
  const book = useBook()
  const last = useRef<PathState | undefined>(undefined)
  const read = useCallback(() => {
    const next = book.record(recordId)?.paths[path]
    if (!samePath(last.current, next)) last.current = next
    return last.current
  }, [book, recordId, path])
  return useSyncExternalStore(book.subscribe, read)
}

/** The parsed value of one path. Undefined when it is empty. `parse` needs a stable identity. */
export function usePathValue<T>(
  recordId: RecordId,
  path: Path,
  parse: (value: Json) => T | undefined,
): T | undefined {
  const state = usePathState(recordId, path)
  return useMemo(() => (state && state.value !== null ? parse(state.value) : undefined), [state, parse])
}

/**
 * The record with only the paths of these collections (`notes`, `scores`). It has a new identity only when one of
 * them changed.
 */
function useRecordPart(recordId: RecordId, names: readonly string[]): RecordState | undefined {
  const book = useBook()
  const last = useRef<{ sources: (Paths | undefined)[]; part: RecordState } | undefined>(undefined)
  const read = useCallback(() => {
    const whole = book.record(recordId)
    if (!whole) {
      last.current = undefined
      return undefined
    }
    const collections = collectionsOf(book, whole)
    const sources = names.map((name) => collections.get(name))
    const known = last.current
    const isSame =
      known &&
      known.part.recordId === recordId &&
      sameLimits(known.part, whole) &&
      sources.length === known.sources.length &&
      sources.every((source, place) => source === known.sources[place])
    if (isSame) return known.part
    last.current = { sources, part: { ...whole, paths: Object.assign({}, ...sources) } }
    return last.current.part
  }, [book, recordId, names])
  return useSyncExternalStore(book.subscribe, read)
}

/** A view of some collections, recomputed when one of them changed. `names` and `toView` need a stable identity. */
export function useView<T>(
  recordId: RecordId,
  names: readonly string[],
  toView: (state: RecordState) => T,
): T | undefined {
  const part = useRecordPart(recordId, names)
  return useMemo(() => part && toView(part), [part, toView])
}

/** The result of `select`. It has a new identity only when `isSame` is false. Both need a stable identity. */
export function useFound<T>(
  select: (records: ReadonlyMap<RecordId, RecordState>) => T,
  isSame: (a: T, b: T) => boolean,
): T {
  const book = useBook()
  const last = useRef<{ records: unknown; select: unknown; found: T } | undefined>(undefined)
  const read = useCallback(() => {
    const records = book.records()
    const known = last.current
    if (known?.records === records && known.select === select) return known.found
    const next = select(records)
    const found = known?.select === select && isSame(known.found, next) ? known.found : next
    last.current = { records, select, found }
    return found
  }, [book, select, isSame])
  return useSyncExternalStore(book.subscribe, read)
}

/** Unreadable and refused entries belong to every part. */
const sameLimits = (a: RecordState, b: RecordState): boolean =>
  a.newer.length === b.newer.length &&
  a.unverified.length === b.unverified.length &&
  a.refused.length === b.refused.length

function samePath(a: PathState | undefined, b: PathState | undefined): boolean {
  if (a === b) return true
  if (!a || !b || a.heads.length !== b.heads.length) return false
  return a.heads.every((head, place) => head.entryId === b.heads[place]?.entryId)
}

type Collections = ReadonlyMap<string, Paths>

/** The latest grouping per record. An unchanged collection is reused, so that comparing it is cheap. */
const latestByBook = new WeakMap<Book, Map<RecordId, { paths: Paths; collections: Collections }>>()

function collectionsOf(book: Book, { recordId, paths }: RecordState): Collections {
  const latest = latestByBook.get(book) ?? new Map<RecordId, { paths: Paths; collections: Collections }>()
  latestByBook.set(book, latest)
  const known = latest.get(recordId)
  if (known?.paths === paths) return known.collections
  const step = freshStepTo(paths)
  const collections =
    known && step?.before === known.paths
      ? withChanged(known.collections, paths, step.changed)
      : grouped(paths, known?.collections ?? new Map())
  latest.set(recordId, { paths, collections })
  return collections
}

/** After a write on this device only the collections of its paths are made anew. */
function withChanged(before: Collections, paths: Paths, changed: readonly Path[]): Collections {
  const collections = new Map(before)
  for (const name of new Set(changed.map(collectionOf))) {
    const known = Object.keys(before.get(name) ?? {})
    const added = changed.filter((path) => collectionOf(path) === name)
    collections.set(name, pickPaths(paths, [...new Set([...known, ...added])]))
  }
  return collections
}

const collectionOf = (path: Path): string => path.split('/', 1)[0] ?? path

function grouped(paths: Paths, before: Collections): Collections {
  const names = new Map<string, string[]>()
  let name = ''
  let prefix = ''
  let members: string[] = []
  for (const path in paths) {
    if (prefix === '' || !path.startsWith(prefix)) {
      name = collectionOf(path)
      prefix = `${name}/`
      members = names.get(name) ?? []
      names.set(name, members)
    }
    members.push(path)
  }
  const collections = new Map<string, Paths>()
  for (const [one, list] of names) {
    const known = before.get(one)
    const isSame =
      known !== undefined &&
      list.every((path) => samePath(known[path], paths[path])) &&
      list.length === sizeByCollection.get(known)
    collections.set(one, isSame ? known : pickPaths(paths, list))
  }
  return collections
}

const sizeByCollection = new WeakMap<Paths, number>()

function pickPaths(paths: Paths, list: readonly string[]): Paths {
  const picked: Paths = {}
  for (const path of list) {
    const state = paths[path]
    if (state) picked[path] = state
  }
  sizeByCollection.set(picked, list.length)
  return picked
}
