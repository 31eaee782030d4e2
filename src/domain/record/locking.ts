/** From a private sheet to a record of more than one: what stands on the sheet as one entry, without what was deleted or rewritten. */
import type { Json } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import type { EntryDraft, Path } from './entry.ts'
import type { RecordState } from './fold.ts'
import { type RecordKind, recordTypeOf } from './record-types.ts'
import { isInOwnWords } from './rights.ts'

/**
 * The birth of the shared record, and a second entry in the words of the party that typed on the owner's screen. `more`: what only
 * the shared record has, such as the moment of sharing.
 */
export function lockSheet(
  sheet: RecordState,
  into: RecordKind,
  more: Readonly<Record<Path, Json>> = {},
): { birth: EntryDraft; onBehalf: EntryDraft | undefined } {
  const { together } = recordTypeOf(sheet.kind)
  const own = rootsOf(sheet.kind)
  const shared = rootsOf(into)
  const standing = Object.entries(sheet.paths).flatMap(([path, { value }]): [Path, Json][] => {
    const root = rootOf(path)
    const isOfSheet = own.has(root) && !shared.has(root)
    return value === null || isOfSheet || isGone(sheet, path) ? [] : [[path, value]]
  })
  const isTyped = ([path]: [Path, Json]) => together !== undefined && isInOwnWords(sheet.rights, path)
  const typed = standing.filter(isTyped)
  const others = standing.filter((one) => !isTyped(one))
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

/** Written on the sheet, so that what was made from it is found. Two when it was locked on two devices apart. */
export const pointToLocked = (made: RecordId): EntryDraft => ({ changes: { [`locked/${made}`]: true } })

const rootOf = (path: Path): string => path.split('/')[0] ?? ''
const rootsOf = (kind: RecordKind): ReadonlySet<string> =>
  new Set(recordTypeOf(kind).fields.map(({ at }) => rootOf(at)))

/**
 * The row that the path stands in was taken away. A row is one segment above its parts, as the screen reads it: a mark elsewhere
 * hides nothing there, and would only take what is read out of what is agreed to.
 */
export function isGone({ paths }: Pick<RecordState, 'paths'>, path: Path): boolean {
  const segments = path.split('/')
  if (segments.length < 3) return false
  const row = segments.slice(0, -1).join('/')
  return segments.at(-1) === 'gone' || paths[`${row}/gone`]?.value === true
}
