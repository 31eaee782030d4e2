/** Who reads what, as few rows as the table of record types allows: kinds that the same people read share a row. */
import { sightOf } from '#domain/record/opening.ts'
import { type RecordKind, recordKinds } from '#domain/record/record-types.ts'

export const readers = ['teacher', 'coach', 'coordinator'] as const

/** `own`: several roles write such records, and each reads the own ones. `later`: once it is shared or locked. */
export type Mark = 'reads' | 'own' | 'later' | 'never'

type PictureRow = { pattern: string; marks: Record<(typeof readers)[number], Mark>; kinds: RecordKind[] }

function marksOf(kind: RecordKind): PictureRow['marks'] {
  const sights = readers.map((role) => sightOf(kind, role))
  const writers = sights.filter((sight) => sight.startsWith('own')).length
  const [teacher = 'never', coach = 'never', coordinator = 'never'] = sights.map((sight): Mark => {
    if (sight === 'never') return 'never'
    if (sight === 'when shared' || sight === 'when both locked') return 'later'
    return sight !== 'always' && writers > 1 ? 'own' : 'reads'
  })
  return { teacher, coach, coordinator }
}

export function pictureRows(): PictureRow[] {
  const rows = new Map<string, PictureRow>()
  for (const kind of recordKinds) {
    const marks = marksOf(kind)
    const pattern = readers.map((role) => marks[role]).join(' ')
    const row = rows.get(pattern)
    if (row) row.kinds.push(kind)
    else rows.set(pattern, { pattern, marks, kinds: [kind] })
  }
  return [...rows.values()]
}
