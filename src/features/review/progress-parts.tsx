/** The cards of the teacher's home page. */

import type { RecordId } from '#domain/ground/id.ts'
import type { AgreedStep } from '#domain/programme/agreements.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import { stepsWithDuo } from '#domain/programme/duo-progress.ts'
import { hasBothLessons, type PersonProgress, type VisitProgress } from '#domain/programme/progress.ts'
import { objectToFigures, type Trajectory } from '#domain/programme/trajectory.ts'
import { paths, toCompare, toFeedback, toReview, toSelfView } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { Anchor } from '#ui/anchor.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckBox } from '#ui/check-box.tsx'
import { List } from '#ui/list.tsx'
import { ListRow, RowTime } from '#ui/list-row.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useOwnText } from '#ui/text/own-text.ts'
import { AgreedList } from '#workbench/conversation/agreed-list.tsx'
import { useDuos } from '#workbench/duo/use-duos.ts'
import { useChoiceName } from '#workbench/form/question-words.ts'
import { localDate } from '#workbench/local-date.ts'
import { ownStage, reportsOf } from './own-progress.ts'

type Ends = ReadonlyMap<RecordId, ConversationEnd>

/** `coach`: of a teacher who has more than one. */
export function ProgrammeCard({ progress, coach }: { progress: PersonProgress; coach: string | undefined }) {
  const text = useOwnText().review.progress
  const steps = stepsWithDuo(progress, useDuos())
  const done = steps.filter(({ state }) => state === 'done').length
  return (
    <Card
      title={coach ? text.programmeWith(coach) : text.programme}
      lead={text.programmeNow(done, steps.length)}
    >
      <ProgressLine
        named
        label={text.programmeNow(done, steps.length)}
        stops={steps.map(({ step, state }) => ({
          label: text.stops[step],
          state: state === 'open' ? 'later' : state,
        }))}
      />
    </Card>
  )
}

export function LessonList({ progress, ends }: { progress: PersonProgress; ends: Ends }) {
  const text = useOwnText().review.progress
  const format = useFormat()
  const nameOf = useChoiceName()
  const today = localDate(useBook().world.now())
  const { personId } = progress.trajectory
  return (
    <List
      heading={text.lessons}
      aside={
        personId && hasBothLessons(progress) ? (
          <LinkButton look="quiet" href={toCompare(personId)}>
            {text.compare}
          </LinkButton>
        ) : undefined
      }
    >
      {progress.visits.flatMap(rowsOf).map((one) => {
        const { visit, conversation } = one
        const isFurther = conversation !== undefined && one.otherConversations.includes(conversation)
        return (
          <ListRow
            key={conversation?.recordId ?? visit.recordId}
            lead={
              <RowTime time={format.date(visit.date, 'short')} detail={visit.start} dateTime={visit.date} />
            }
            title={[
              visit.ordinal === 'extra' ? text.extra : text.lesson(String(visit.ordinal)),
              visit.class,
              nameOf('subjectGroup', visit.subjectGroup),
              isFurther && text.furtherReport,
            ]
              .filter(Boolean)
              .join(' · ')}
            detail={text.stage[ownStage(one, conversation && ends.get(conversation.recordId), today)]}
            {...hrefOf(one)}
          />
        )
      })}
    </List>
  )
}

/** The report, or before it the own view of an observed lesson. */
function hrefOf({ visit, conversation }: VisitProgress): { href?: string } {
  if (conversation) return { href: toReview(conversation.recordId) }
  return visit.isObserved && !visit.isCancelled ? { href: toSelfView(visit.recordId) } : {}
}

const rowsOf = (visit: VisitProgress): VisitProgress[] => (visit.conversation ? reportsOf(visit) : [visit])

export function AgreementList({ agreements }: { agreements: readonly AgreedStep[] }) {
  const text = useOwnText().review.progress
  if (agreements.length === 0) return <Card title={text.agreements} lead={text.agreementsNone} />
  return <AgreedList heading={text.agreements} steps={agreements} hrefOf={toAgreed} />
}

/** Where it was agreed. */
export const toAgreed = ({ from, recordId }: AgreedStep): string =>
  from === 'own-step' ? toFeedback(recordId) : toReview(recordId)

/** One choice for all trajectories of the teacher. */
export function FiguresCard({ trajectories }: { trajectories: readonly Trajectory[] }) {
  const text = useOwnText().review.progress
  const book = useBook()
  const objects = trajectories.some(({ objection }) => objection)
  const object = (objection: boolean) => {
    for (const { recordId } of trajectories) book.write(recordId, objectToFigures(objection))
  }
  if (trajectories.length === 0) return null
  return (
    <Card title={text.figures}>
      <p className="ls-soft ls-measure">{text.figuresText}</p>
      {trajectories.length > 1 && <p>{text.countsOnce}</p>}
      <CheckBox
        label={text.objection}
        description={objects ? text.objectionOn : undefined}
        checked={objects}
        onChange={object}
      />
      <p>
        <Anchor href={paths.privacy}>{text.privacyLink}</Anchor>
      </p>
    </Card>
  )
}
