/** The certainty form on the teacher's home: offered at its two moments, never asked, and always to be found again. */
import { useCallback, useState } from 'react'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import {
  type Confidence,
  confidencesOf,
  type Moment,
  moments,
  openMoment,
} from '#domain/programme/confidence.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { toConfidence } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { useOwnText } from '#ui/text/own-text.ts'
import { useFound } from '#workbench/living/record-part.ts'
import { Offer } from './self-view-offer.tsx'

/** The moment that is open, for the first trajectory that is not closed. */
export function useConfidence(allProgress: readonly PersonProgress[]) {
  const book = useBook()
  const progress = allProgress.find(({ trajectory }) => !trajectory.closedAt) ?? allProgress[0]
  const person = progress?.trajectory.personId
  const filled = useFound(
    useCallback(
      (records: ReadonlyMap<RecordId, RecordState>) =>
        person ? moments.flatMap((one) => confidencesOf(records.values(), person)[one] ?? []) : [],
      [person],
    ),
    sameConfidences,
  )
  const open = progress && openMoment(progress)
  const [refused, setRefused] = useState<string>()
  const name = `no-confidence/${person}/${open}`
  const isOffered = open && !filled.some(({ moment }) => moment === open)
  const isRefused = refused === name || book.keepsake(name) === true
  const refuse = () => {
    setRefused(name)
    void book.keep(name, true)
  }
  return { person, open, filled, offered: isOffered && !isRefused ? open : undefined, refuse }
}

const sameConfidences = (a: Confidence[], b: Confidence[]): boolean =>
  JSON.stringify(a.map(keyOf)) === JSON.stringify(b.map(keyOf))
const keyOf = ({ recordId, answered, sharedAt }: Confidence) => [recordId, answered, sharedAt]

type ConfidenceOfferProps = { person: PersonId; moment: Moment; onRefuse: () => void }

export function ConfidenceOffer({ person, moment, onRefuse }: ConfidenceOfferProps) {
  const { title, go, lead } = useOwnText().review.confidence
  return <Offer {...{ title, go, onRefuse }} lead={lead[moment]} href={toConfidence(person)} />
}

type ConfidenceRowProps = { person: PersonId; open: Moment | undefined; filled: readonly Confidence[] }

/** Absent where nothing is filled in and nothing can be. */
export function ConfidenceRow({ person, open, filled }: ConfidenceRowProps) {
  const text = useOwnText().review.confidence
  if (!open && filled.length === 0) return null
  const isShared = filled.some(({ sharedAt }) => sharedAt)
  return (
    <List heading={text.heading}>
      <ListRow
        title={text.title}
        detail={isShared ? text.shared : text.private}
        href={toConfidence(person)}
      />
    </List>
  )
}
