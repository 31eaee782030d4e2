/**
 * The quick way for an entry that was written here just now: no other entry can have named it yet, so where it replaces
 * all that stands on its paths, the new state differs in those paths only. Everything else goes through `fold`.
 */
import type { Entry } from './entry.ts'
import type { RecordState, Write } from './fold.ts'
import { isTeachersOwn } from './may-write.ts'

/**
 * The state after `entry`, equal to a full fold, with every untouched path keeping its identity; undefined where only a
 * full fold can tell. The entry must be one that its author may write, as commands make them.
 */
export function foldFresh(state: RecordState, entry: Entry): RecordState | undefined {
  if (entry.birth || entry.owner !== state.owner) return undefined
  const { entryId, author, device, at } = entry
  const onBehalf = entry.onBehalf !== undefined
  const paths = { ...state.paths }
  for (const [path, { value, replaces }] of Object.entries(entry.changes)) {
    if (path.startsWith('bind/') || isTeachersOwn(state.kind, path)) return undefined
    if (paths[path]?.heads.some((head) => !replaces.includes(head.entryId))) return undefined
    const write: Write = { entryId, author, device, at, onBehalf, value }
    paths[path] = { value, heads: [write], isConflict: false }
  }
  return { ...state, paths, changedAt: at > state.changedAt ? at : state.changedAt }
}
