/** What a teacher shared of how certain she is. Absent without it, so that nobody can tell whether she filled it in. */
import { useCallback } from 'react'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { confidencesOf, moments } from '#domain/programme/confidence.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { toConfidence } from '#paths.ts'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useFound } from '#workbench/living/record-part.ts'

export function CertaintyRow({ personId }: { personId: PersonId }) {
  const { confidence: text, review } = useRoomText()
  const shared = useFound(
    useCallback(
      (records: ReadonlyMap<RecordId, RecordState>) => {
        const filled = confidencesOf(records.values(), personId)
        return moments.filter((moment) => filled[moment]?.sharedAt)
      },
      [personId],
    ),
    (a, b) => a.join() === b.join(),
  )
  if (shared.length === 0) return null
  return (
    <List heading={review.confidence.heading}>
      <ListRow
        title={review.confidence.heading}
        detail={shared.map((moment) => text.moments[moment]).join(' · ')}
        href={toConfidence(personId)}
      />
    </List>
  )
}
