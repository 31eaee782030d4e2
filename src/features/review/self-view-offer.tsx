/** The offer to look back on an observed lesson before its report. It is offered once, and never asked. */
import { useCallback, useState } from 'react'
import { RecordId } from '#domain/ground/id.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { selfViewOf } from '#domain/programme/self-view.ts'
import type { Visit } from '#domain/programme/visit.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { valueAt } from '#domain/record/path-view.ts'
import { toSelfView } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useOwnText } from '#ui/text/own-text.ts'
import { useLessonName } from '#workbench/lesson/lesson-name.ts'
import { useFound } from '#workbench/living/record-part.ts'

const declined = (visit: RecordId) => `no-self-view/${visit}`

/** The latest observed lesson without a report, a self-view or a refusal; and how to refuse it. */
export function useSelfViewOffer(allProgress: readonly PersonProgress[]) {
  const book = useBook()
  const viewed = useFound(
    useCallback((records: ReadonlyMap<RecordId, RecordState>) => viewedIn(records), []),
    sameVisits,
  )
  const [refused, setRefused] = useState<RecordId>()
  const waiting = allProgress
    .filter(({ trajectory }) => !trajectory.closedAt)
    .flatMap(({ visits }) => visits)
    .filter(({ visit, conversation }) => visit.isObserved && !visit.isCancelled && !conversation)
    .findLast(({ visit: { recordId } }) => !viewed.includes(recordId))?.visit
  const isRefused = waiting && (refused === waiting.recordId || book.keepsake(declined(waiting.recordId)))
  const refuse = (visit: RecordId) => {
    setRefused(visit)
    void book.keep(declined(visit), true)
  }
  return { offered: isRefused ? undefined : waiting, refuse }
}

/** Visits with a locked self-view. */
const viewedIn = (records: ReadonlyMap<RecordId, RecordState>): RecordId[] =>
  [...records.values()].flatMap((one) =>
    selfViewOf(one)?.lockedAt ? (valueAt(one.paths, 'visit', RecordId) ?? []) : [],
  )

const sameVisits = (a: RecordId[], b: RecordId[]): boolean => a.join() === b.join()

type OfferProps = { title: string; lead: string; go: string; href: string; onRefuse: () => void }

/** What may be done and need not be: a refusal is one tap, and it is not offered again. */
export function Offer({ title, lead, go, href, onRefuse }: OfferProps) {
  const text = useOwnText().review
  return (
    <Card tone="soft" title={title} lead={lead}>
      <div className="ls-row">
        <LinkButton look="primary" href={href}>
          {go}
        </LinkButton>
        <Button look="quiet" onClick={onRefuse}>
          {text.refuse}
        </Button>
      </div>
    </Card>
  )
}

export function SelfViewOffer({ visit, onRefuse }: { visit: Visit; onRefuse: () => void }) {
  const { title, ...text } = useOwnText().review.selfView
  return (
    <Offer
      {...text}
      title={title(useLessonName()(visit))}
      href={toSelfView(visit.recordId)}
      onRefuse={onRefuse}
    />
  )
}
