/**
 * Locking: the current state of a private sheet becomes the birth of a shared record, without what was deleted or
 * replaced.
 */
import type { Json } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import type { EntryDraft, Path } from './entry.ts'
import type { RecordState } from './fold.ts'
import type { Party } from './record-type.ts'
import { type RecordKind, recordTypeOf } from './record-types.ts'
import { isInOwnWords } from './rights.ts'

/**
 * `birth`: the birth of the shared record. `onBehalf`: a second entry with the words that a party typed on the owner's
 * screen. `more`: values that only the shared record has, such as the time of sharing.
 */
export function lockSheet(
  sheet: RecordState,
  into: RecordKind,
  more: Readonly<Record<Path, Json>> = {},
): { birth: EntryDraft; onBehalf: EntryDraft | undefined } {
  const { together = togetherIn(sheet.kind) } = recordTypeOf(sheet.kind)
  const own = rootsOf(sheet.kind)
  const shared = rootsOf(into)
  const current = Object.entries(sheet.paths).flatMap(([path, { value }]): [Path, Json][] => {
    const root = rootOf(path)
    const isOfSheet = own.has(root) && !shared.has(root)
    return value === null || isOfSheet || isGone(sheet, path) ? [] : [[path, value]]
  })
  const isTyped = ([path]: [Path, Json]) => together !== undefined && isInOwnWords(sheet.rights, path)
  const typed = current.filter(isTyped)
  const others = current.filter((one) => !isTyped(one))
  return {
    birth: {
      birth: { kind: into, ...(sheet.person ? { person: sheet.person } : {}) },
      ...(sheet.instrument ? { instrument: sheet.instrument } : {}),
      changes: { ...Object.fromEntries(others), ...more },
    },
    onBehalf:
      together && typed.length > 0 ? { changes: Object.fromEntries(typed), onBehalf: together } : undefined,
  }
}

/** A pointer on the sheet to the record made from it. There are two when two devices locked the sheet. */
export const pointToLocked = (made: RecordId): EntryDraft => ({ changes: { [`locked/${made}`]: true } })

/** The party of the fields that the owner may type in the words of another. */
const togetherIn = (kind: RecordKind): Party | undefined =>
  recordTypeOf(kind).fields.find(({ together }) => together)?.by[0]

const rootOf = (path: Path): string => path.split('/')[0] ?? ''
const rootsOf = (kind: RecordKind): ReadonlySet<string> =>
  new Set(recordTypeOf(kind).fields.map(({ at }) => rootOf(at)))

/**
 * True when the row that contains the path was removed. A row is one segment above its parts, as the screen reads it: a
 * mark elsewhere hides nothing there, so it must not take anything out of the digest.
 */
export function isGone({ paths }: Pick<RecordState, 'paths'>, path: Path): boolean {
  const segments = path.split('/')
  if (segments.length < 3) return false
  const row = segments.slice(0, -1).join('/')
  return segments.at(-1) === 'gone' || paths[`${row}/gone`]?.value === true
}
