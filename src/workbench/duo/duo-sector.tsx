/** The sector of a duo visit, where this device knows the school of one of the two; the school of the host goes first. */
import { type ReactNode, useCallback } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type Duo, otherSide, type Side } from '#domain/programme/duo.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { ProgrammeAnswer } from '#domain/wire/programme.ts'
import { useFound } from '#workbench/living/record-part.ts'
import { SchoolSector } from '#workbench/person/school-sector.tsx'

type DuoSectorProps = {
  duo: Duo | undefined
  host: Side
  programme: ProgrammeAnswer | undefined
  children: ReactNode
}

export function DuoSector({ duo, host, ...rest }: DuoSectorProps) {
  const hostId = duo?.people[host]?.personId
  const guestId = duo?.people[otherSide(host)]?.personId
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) => {
      const isKnown = (id: string | undefined) =>
        [...records.values()].some(({ kind, person }) => kind === 'trajectory' && person === id)
      return [hostId, guestId].find((id) => id && isKnown(id))
    },
    [hostId, guestId],
  )
  return <SchoolSector personId={useFound(select, Object.is)} {...rest} />
}
