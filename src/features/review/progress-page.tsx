/** The teacher's home: where I am, the one thing that is asked, my lessons, my agreements, and my say about figures. */
import { useCallback, useEffect, useMemo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import type { PersonWay } from '#domain/programme/progress.ts'
import { confirmInformed } from '#domain/programme/trajectory.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useText } from '#ui/text/language.tsx'
import { useEnds } from '#workbench/conversation/shown-digest.ts'
import { ErasedReports } from './erased-report.tsx'
import { AskedCard } from './next-task.tsx'
import { askedNow, type OwnWays, ownAgreements, ownWays, reportsOf } from './own-progress.ts'
import { AgreementList, FiguresCard, LessonList, ProgrammeCard } from './progress-parts.tsx'

export function WayPage() {
  const text = useText().review.way
  const { accountId, accountRecord } = useBook().me
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) => ownWays(records, accountId, accountRecord),
    [accountId, accountRecord],
  )
  const own = useRecords(select)
  const conversations = useMemo(
    () =>
      own.ways.flatMap((way) =>
        way.visits.flatMap(reportsOf).map(({ debrief, lessons }) => ({
          debrief,
          lesson: lessons.find(({ recordId }) => recordId === debrief.lesson),
        })),
      ),
    [own],
  )
  const ends = useEnds(conversations)
  usePassOnInformed(own)
  const asked = askedNow(own, ends)
  const hasVisits = own.ways.some((way) => way.visits.length > 0)
  return (
    <Page title={text.title} lead={text.lead}>
      <ErasedReports />
      <AskedCard asked={asked} />
      {own.ways.map((way) => (
        <OneWay key={way.trajectory.recordId} way={way} ends={ends} />
      ))}
      {!hasVisits && <EmptyState title={text.none}>{text.noneText}</EmptyState>}
      {hasVisits && <AgreementList agreements={ownAgreements(own.ways)} />}
      {own.ways.map(({ trajectory }) => (
        <FiguresCard key={trajectory.recordId} trajectory={trajectory} />
      ))}
    </Page>
  )
}

type OneWayProps = { way: PersonWay; ends: ReturnType<typeof useEnds> }

function OneWay({ way, ends }: OneWayProps) {
  const text = useText().review.way
  if (way.visits.length === 0) return null
  return (
    <>
      {way.trajectory.closedAt && <p className="ls-soft">{text.closed}</p>}
      <ProgrammeCard way={way} />
      <LessonList way={way} ends={ends} />
    </>
  )
}

/** She read the page in her own record, which nobody else sees; her coach learns it from the trajectory. */
function usePassOnInformed({ ways, account }: OwnWays) {
  const book = useBook()
  const version = account?.informed
  useEffect(() => {
    if (!version) return
    for (const { trajectory } of ways) {
      if (trajectory.informed || trajectory.closedAt) continue
      void book.append(trajectory.recordId, confirmInformed(version, instantOf(book.world.now())))
    }
  }, [book, ways, version])
}
