/** The teacher's home page: progress, next task, lessons, agreements, and the objection to the figures. */
import { useCallback, useEffect, useMemo } from 'react'
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { owedVisits } from '#domain/programme/duo-progress.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { confirmInformed } from '#domain/programme/trajectory.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { toDuo, toDuoVisit, toFeedback, toPaper } from '#paths.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { List } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useOwnText } from '#ui/text/own-text.ts'
import { useEnds } from '#workbench/conversation/report.ts'
import { DuoList } from '#workbench/duo/duo-list.tsx'
import { useDuos } from '#workbench/duo/use-duos.ts'
import { localDate } from '#workbench/local-date.ts'
import { FeedbackRows, useFeedbackNews } from '#workbench/person/feedback-news.tsx'
import { Arriving } from './arriving.tsx'
import { ConfidenceOffer, ConfidenceRow, useConfidence } from './confidence-offer.tsx'
import { ErasedReports } from './erased-report.tsx'
import { NextTaskCard } from './next-task.tsx'
import { nextTask, type OwnProgress, ownAgreements, ownProgress, reportsOf } from './own-progress.ts'
import { AgreementList, FiguresCard, LessonList, ProgrammeCard } from './progress-parts.tsx'
import { ReceivedFeedback } from './received-feedback.tsx'
import { SelfViewOffer, useSelfViewOffer } from './self-view-offer.tsx'

export function ProgressPage() {
  const { words, review, feedback, today } = useOwnText()
  const text = review.progress
  const { me, world } = useBook()
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) => ownProgress(records, me, world.now()),
    [me, world],
  )
  const own = useRecords(select)
  const conversations = useMemo(
    () =>
      own.allProgress.flatMap((progress) =>
        progress.visits.flatMap(reportsOf).map(({ conversation, lessons }) => ({
          conversation,
          lesson: lessons.find(({ recordId }) => recordId === conversation.lesson),
        })),
      ),
    [own],
  )
  const ends = useEnds(conversations)
  usePassOnInformed(own)
  const duos = useDuos().filter(({ mySide }) => mySide !== undefined)
  const answered = useFeedbackNews()
  const asked = nextTask(own, ends, localDate(world.now()))
  const agreements = ownAgreements(own)
  const knownName = (account: AccountId) =>
    own.account?.contacts.find(({ accountId }) => accountId === account)?.name
  const nameOf = (account: AccountId) => knownName(account) ?? feedback.somebody
  const coachName = (account: AccountId) => knownName(account) ?? text.somebody
  const hasVisits = own.allProgress.some((progress) => progress.visits.length > 0)
  const owesVisit = duos.some((one) => owedVisits(one).some(({ observer }) => observer === one.mySide))
  const { offered, refuse } = useSelfViewOffer(own.allProgress)
  const isOffered = asked.is === 'nothing' && offered !== undefined
  const certain = useConfidence(own.allProgress)
  const isDuoNext = asked.is === 'nothing' && owesVisit && !isOffered
  const isCertaintyNext = asked.is === 'nothing' && !isOffered && !isDuoNext && certain.offered !== undefined
  const duoList = <DuoList duos={duos} toDuo={toDuo} toDuoVisit={toDuoVisit} />
  return (
    <Page title={words.progress} lead={text.lead}>
      <ErasedReports />
      {own.isArriving && <Arriving />}
      {isOffered && <SelfViewOffer visit={offered} onRefuse={() => refuse(offered.recordId)} />}
      {isDuoNext && duoList}
      {isCertaintyNext && certain.person && certain.offered && (
        <ConfidenceOffer person={certain.person} moment={certain.offered} onRefuse={certain.refuse} />
      )}
      {!isDuoNext && !isOffered && !isCertaintyNext && (
        <NextTaskCard {...{ asked, nameOf, coachName, agreements }} />
      )}
      {own.allProgress.map((progress) => (
        <OneProgress
          key={progress.trajectory.recordId}
          {...{ progress, ends }}
          coach={own.allProgress.length > 1 ? nameOf(progress.trajectory.coach) : undefined}
        />
      ))}
      {!isDuoNext && duoList}
      {answered.length > 0 && (
        <List heading={today.news}>
          <FeedbackRows answered={answered} toFeedback={toFeedback} />
        </List>
      )}
      {!own.isArriving && !hasVisits && duos.length + own.received.length === 0 && (
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      )}
      <ReceivedFeedback received={own.received} nameOf={nameOf} />
      {(hasVisits || agreements.length > 0) && <AgreementList agreements={agreements} />}
      {certain.person && (
        <ConfidenceRow person={certain.person} open={certain.open} filled={certain.filled} />
      )}
      {hasVisits &&
        own.allProgress.map(
          ({ trajectory: { personId } }) =>
            personId && (
              <div key={personId}>
                <LinkButton look="quiet" icon="print" href={toPaper(personId)}>
                  {text.paper}
                </LinkButton>
              </div>
            ),
        )}
      <FiguresCard trajectories={own.allProgress.map(({ trajectory }) => trajectory)} />
    </Page>
  )
}

type OneProgressProps = {
  progress: PersonProgress
  ends: ReturnType<typeof useEnds>
  coach: string | undefined
}

function OneProgress({ progress, ends, coach }: OneProgressProps) {
  const text = useOwnText().review.progress
  if (progress.visits.length === 0) return null
  return (
    <>
      {progress.trajectory.closedAt && <p className="ls-soft">{text.closed}</p>}
      <ProgrammeCard progress={progress} coach={coach} />
      <LessonList progress={progress} ends={ends} />
    </>
  )
}

/**
 * The confirmation is in the teacher's own record, which nobody else reads. Writing it to the trajectory tells the
 * coach.
 */
function usePassOnInformed({ allProgress, account }: OwnProgress) {
  const book = useBook()
  const version = account?.informed
  useEffect(() => {
    if (!version) return
    for (const { trajectory } of allProgress) {
      if (trajectory.informed || trajectory.closedAt) continue
      book.write(trajectory.recordId, confirmInformed(version, instantOf(book.world.now())))
    }
  }, [book, allProgress, version])
}
