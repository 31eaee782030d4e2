/**
 * Reading a small part of a record, so that a tap redraws the one card it belongs to. What has not changed keeps its
 * identity, whatever the store did around it.
 */
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Json } from '#domain/canonical.ts'
import type { Path } from '#domain/entry.ts'
import type { PathState, RecordState } from '#domain/fold.ts'
import type { RecordId } from '#domain/id.ts'
import { useBook } from '#storage/live.ts'

type Paths = RecordState['paths']

/** The state of one path; a new identity only after a new write. */
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

/** What `parse` (stable) makes of the value of one path; undefined when nothing is there. */
export function usePathValue<T>(
  recordId: RecordId,
  path: Path,
  parse: (value: Json) => T | undefined,
): T | undefined {
  const state = usePathState(recordId, path)
  return useMemo(() => (state && state.value !== null ? parse(state.value) : undefined), [state, parse])
}

/** The record with only the paths of these collections (`notes`, `scores`); a new identity only when one of them changed. */
export function useRecordPart(recordId: RecordId, names: readonly string[]): RecordState | undefined {
  const book = useBook()
  const last = useRef<RecordState | undefined>(undefined)
  const read = useCallback(() => {
    const whole = book.record(recordId)
    if (!whole) last.current = undefined
    else if (
      !last.current ||
      !sameLimits(last.current, whole) ||
      !sameCollections(last.current.paths, whole.paths, names)
    ) {
      last.current = { ...whole, paths: onlyCollections(whole.paths, names) }
    }
    return last.current
  }, [book, recordId, names])
  return useSyncExternalStore(book.subscribe, read)
}

/** A view of some collections of a record, made again only when one of them changed. `names` and `toView` must be stable. */
export function useView<T>(
  recordId: RecordId,
  names: readonly string[],
  toView: (state: RecordState) => T,
): T | undefined {
  const part = useRecordPart(recordId, names)
  return useMemo(() => part && toView(part), [part, toView])
}

/** What `select` finds in all records; a new identity only when `isSame` says it differs. Both must be stable. */
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

/** What could not be read or checked belongs to every part. */
const sameLimits = (a: RecordState, b: RecordState): boolean =>
  a.newer.length === b.newer.length &&
  a.unverified.length === b.unverified.length &&
  a.refused.length === b.refused.length

function samePath(a: PathState | undefined, b: PathState | undefined): boolean {
  if (a === b) return true
  if (!a || !b || a.heads.length !== b.heads.length) return false
  return a.heads.every((head, place) => head.entryId === b.heads[place]?.entryId)
}

/** Paths grouped once per state of a record: many components ask for different parts of the same one. */
const collectionsByPaths = new WeakMap<Paths, Map<string, Paths>>()

function collectionsOf(paths: Paths): Map<string, Paths> {
  const known = collectionsByPaths.get(paths)
  if (known) return known
  const collections = new Map<string, Paths>()
  for (const path in paths) {
    const slash = path.indexOf('/')
    const name = slash < 0 ? path : path.slice(0, slash)
    const state = paths[path]
    if (!state) continue
    const collection = collections.get(name)
    if (collection) collection[path] = state
    else collections.set(name, { [path]: state })
  }
  collectionsByPaths.set(paths, collections)
  return collections
}

const onlyCollections = (paths: Paths, names: readonly string[]): Paths =>
  Object.assign({}, ...names.map((name) => collectionsOf(paths).get(name) ?? {}))

function sameCollections(known: Paths, whole: Paths, names: readonly string[]): boolean {
  const [before, after] = [collectionsOf(known), collectionsOf(whole)]
  return names.every((name) => {
    const [a, b] = [before.get(name), after.get(name)]
    if (!a || !b) return a === b
    let count = 0
    for (const path in b) {
      count += 1
      if (!samePath(a[path], b[path])) return false
    }
    return count === Object.keys(a).length
  })
}
