/** The own locked view of a colleague's lesson, with the way to the duo, where it is compared. */
import type { ReactNode } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { observationOf } from '#domain/programme/observation.ts'
import { toDuoVisit } from '#paths.ts'
import { useRecord } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { ViewReading } from '#workbench/lesson/view-reading.tsx'
import { LockedFrame } from './locked-frame.tsx'
import type { Occasion } from './occasion.ts'

export type PeerLockedProps = {
  visitId: RecordId
  locked: readonly RecordId[]
  occasion: Occasion
  status: ReactNode
  onHide: (() => void) | undefined
}

export function PeerLocked({ visitId, locked, occasion, status, onHide }: PeerLockedProps) {
  const text = useText().observe
  return (
    <LockedFrame occasion={occasion} status={status} onHide={onHide}>
      <Card
        title={text.lockedPeer}
        lead={text.lockedPeerLead}
        aside={
          <LinkButton look="primary" href={toDuoVisit(visitId)}>
            {text.toDuo}
          </LinkButton>
        }
      />
      {locked.length > 1 && <Banner tone="warn">{text.twoLocksPeer}</Banner>}
      {locked.map((id) => (
        <OwnView key={id} recordId={id} />
      ))}
    </LockedFrame>
  )
}

function OwnView({ recordId }: { recordId: RecordId }) {
  const state = useRecord(recordId)
  const text = useText().workbench
  const observation = state && observationOf(state)
  if (!observation) return <Banner tone="warn">{text.readOnly}</Banner>
  return <ViewReading locked={observation.locked} />
}
