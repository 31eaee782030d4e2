/**
 * A fast fold of an entry that this device has just written. No other entry can replace it yet. When it replaces every
 * head of its paths, only those paths change. All other entries go through `fold`.
 */
import type { Entry, Path } from './entry.ts'
import type { RecordState, Write } from './fold.ts'
import { isInOwnWords, isWrittenOnce } from './rights.ts'

type Paths = RecordState['paths']

const steps = new WeakMap<Paths, { before: Paths; changed: readonly Path[] }>()

/** From which paths these were made by `foldFresh`, and which of them changed. Undefined after a full fold. */
export const freshStepTo = (paths: Paths): { before: Paths; changed: readonly Path[] } | undefined =>
  steps.get(paths)

/**
 * The state after `entry`, equal to that of a full fold; untouched paths keep their identity. Undefined when only a full
 * fold can tell. Precondition: the author may write the entry, as commands ensure.
 */
export function foldFresh(state: RecordState, entry: Entry): RecordState | undefined {
  if (entry.birth || entry.owner !== state.owner) return undefined
  const { entryId, author, device, at } = entry
  const onBehalf = entry.onBehalf !== undefined
  const paths = { ...state.paths }
  for (const [path, { value, replaces }] of Object.entries(entry.changes)) {
    if (path.startsWith('bind/') || isInOwnWords(state.rights, path)) return undefined
    const { heads = [] } = paths[path] ?? {}
    if (heads.length > 0 && isWrittenOnce(state.rights, path)) return undefined
    if (heads.some((head) => !replaces.includes(head.entryId))) return undefined
    const write: Write = { entryId, author, device, at, onBehalf, value }
    paths[path] = { value, heads: [write], isConflict: false }
  }
  steps.set(paths, { before: state.paths, changed: Object.keys(entry.changes) })
  return { ...state, paths, changedAt: at > state.changedAt ? at : state.changedAt }
}
