/** Sets the sector for the instruments inside: they say leerkracht in primary and docent in secondary education. */
import { type ReactNode, useCallback } from 'react'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { ProgrammeAnswer } from '#domain/wire/programme.ts'
import { type Sector, SectorProvider } from '#ui/text/language.tsx'
import { useFound } from '#workbench/living/record-part.ts'

type SchoolSectorProps = {
  personId: PersonId | undefined
  programme: ProgrammeAnswer | undefined
  children: ReactNode
}

/** `programme` is the last answer of the server. Without it the sector is unknown. */
export function SchoolSector({ personId, programme, children }: SchoolSectorProps) {
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) => schoolOf(records, personId),
    [personId],
  )
  const schoolId = useFound(select, Object.is)
  const school = programme?.settings?.schools.find((one) => one.schoolId === schoolId)
  return <SectorProvider value={school && sectors[school.type]}>{children}</SectorProvider>
}

const sectors: Record<'PO' | 'VO', Sector> = { PO: 'po', VO: 'vo' }

function schoolOf(records: ReadonlyMap<RecordId, RecordState>, personId: PersonId | undefined) {
  for (const { kind, person, paths } of records.values())
    if (kind === 'trajectory' && person === personId) return paths.school?.value
  return undefined
}
