/**
 * A quick fold of an entry that was written on this device just now. No other entry can name it yet. Where it replaces every
 * head of its paths, only those paths change. All other entries go through `fold`.
 */
import type { Entry } from './entry.ts'
import type { RecordState, Write } from './fold.ts'
import { isInOwnWords } from './rights.ts'

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
    if (path.startsWith('bind/') || isInOwnWords(state.rights, path)) return undefined
    if (paths[path]?.heads.some((head) => !replaces.includes(head.entryId))) return undefined
    const write: Write = { entryId, author, device, at, onBehalf, value }
    paths[path] = { value, heads: [write], isConflict: false }
  }
  return { ...state, paths, changedAt: at > state.changedAt ? at : state.changedAt }
}
