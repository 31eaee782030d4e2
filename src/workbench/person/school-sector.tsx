/** Inside, instruments speak of a teacher as her school does: leerkracht in primary, docent in secondary education. */
import { type ReactNode, useCallback } from 'react'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useRecords } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { type Sector, SectorProvider } from '#ui/text/language.tsx'

type SchoolSectorProps = { personId: PersonId | undefined; children: ReactNode }

/** The school is looked up in the programme as it was last fetched; unknown until then. */
export function SchoolSector({ personId, children }: SchoolSectorProps) {
  const post = usePost()
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) => schoolOf(records, personId),
    [personId],
  )
  const schoolId = useRecords(select)
  const school = post.programme()?.settings?.schools.find((one) => one.schoolId === schoolId)
  return <SectorProvider value={school && sectors[school.type]}>{children}</SectorProvider>
}

const sectors: Record<'PO' | 'VO', Sector> = { PO: 'po', VO: 'vo' }

function schoolOf(records: ReadonlyMap<RecordId, RecordState>, personId: PersonId | undefined) {
  for (const { kind, person, paths } of records.values())
    if (kind === 'trajectory' && person === personId) return paths.school?.value
  return undefined
}
