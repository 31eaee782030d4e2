/** The coach's home page. */
import { useState } from 'react'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { paths, toConverse, toDuo, toDuoVisit, toFeedback, toObserve, toTeacher } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { useProgramme } from '#sync/live.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { List } from '#ui/list.tsx'
import { ListRow, RowTime } from '#ui/list-row.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { AgreedList } from '#workbench/conversation/agreed-list.tsx'
import { asksForTeacher, DuoList, isInDuoList } from '#workbench/duo/duo-list.tsx'
import { useDuos } from '#workbench/duo/use-duos.ts'
import { endOfWeek, localDate } from '#workbench/local-date.ts'
import { schoolNames, useCoachedPeople } from '#workbench/person/coached-people.ts'
import { FeedbackRows, useFeedbackNews } from '#workbench/person/feedback-news.tsx'
import { usePeopleToldApart } from '#workbench/person/same-name.ts'
import { agendaOf, dayOf, type Item, opennessOf } from './agenda.ts'
import { type StepToLookBack, useStepsToLookBack } from './agreed-steps.ts'
import { type Answered, AnswerRows, ClosedRows, useAnswers } from './answers.tsx'
import { ObserveNow } from './observe-now.tsx'

export function TodayPage() {
  const text = useText()
  const format = useFormat()
  const { world, me } = useBook()
  const coached = useCoachedPeople()
  const { programme } = useProgramme()
  const allProgress = usePeopleToldApart(schoolNames(programme))
  const [isChoosing, setIsChoosing] = useState(false)
  const date = localDate(world.now())
  const when = { now: world.now(), today: date, weekEnd: endOfWeek(date) }
  const agenda = agendaOf(allProgress.values(), me.accountId, when)
  const answers = useAnswers(allProgress)
  const duos = useDuos()
  const feedback = useFeedbackNews()
  const agreed = useStepsToLookBack(allProgress)
  const lists = [...Object.values(agenda), ...Object.values(answers), feedback, agreed]
  const waiting = answers.asking.length + agenda.observing.length + agenda.toDiscuss.length
  const toClose = agreed.filter(({ from, isOld }) => from === 'conversation' && !isOld).length
  const asking = duos.filter((one) => asksForTeacher(one, me.accountId)).length
  const isEmpty =
    lists.every((list) => list.length === 0) && !duos.some((one) => isInDuoList(one, me.accountId))
  const day = format.date(date, 'day')
  return (
    <Page
      title={`${day.slice(0, 1).toUpperCase()}${day.slice(1)}`}
      lead={
        isEmpty
          ? undefined
          : text.today.lead(
              agenda.today.length,
              waiting + asking + toClose,
              dayOf(agenda, allProgress.values(), me.accountId, date),
            )
      }
      actions={
        <Button
          look={agenda.running.length > 0 ? 'soft' : 'primary'}
          icon="play"
          onClick={() => setIsChoosing(true)}
        >
          {text.today.observeNow}
        </Button>
      }
    >
      {isEmpty && <NothingYet hasTeachers={allProgress.size > 0} />}
      {agenda.running.map((item) => (
        <RunningLesson key={item.one.visit.recordId} item={item} />
      ))}
      <Planned heading={text.today.today} items={agenda.today} />
      {(waiting > 0 || agenda.withTeacher.length > 0) && (
        <div className="ls-pair">
          {waiting > 0 && <WaitsForMe {...agenda} asking={answers.asking} />}
          <WaitsForTeacher items={agenda.withTeacher} />
        </div>
      )}
      <StepsToLookBack steps={agreed} />
      <DuoList duos={duos} toDuo={toDuo} toDuoVisit={toDuoVisit} />
      {answers.news.length + answers.closed.length + feedback.length > 0 && (
        <List heading={text.today.news}>
          <AnswerRows answers={answers.news} />
          <ClosedRows closed={answers.closed} />
          <FeedbackRows answered={feedback} toFeedback={toFeedback} />
        </List>
      )}
      <Planned heading={text.today.missed} items={agenda.missed} withDate />
      <Planned heading={text.today.week} items={agenda.week} withDate />
      <Planned heading={text.today.later} items={agenda.later} withDate />
      {isChoosing && <ObserveNow allProgress={coached} onClose={() => setIsChoosing(false)} />}
    </Page>
  )
}

function NothingYet({ hasTeachers }: { hasTeachers: boolean }) {
  const text = useText()
  if (hasTeachers)
    return (
      <EmptyState
        icon="today"
        title={text.today.emptyTitle}
        action={<LinkButton href={paths.teachers}>{text.today.toTeachers}</LinkButton>}
      >
        {text.today.empty}
      </EmptyState>
    )
  return (
    <EmptyState
      icon="people"
      title={text.today.firstTitle}
      action={<LinkButton href={paths.teachers}>{text.teachers.add}</LinkButton>}
    >
      {text.today.first}
    </EmptyState>
  )
}

/** Those of more than two weeks ago are folded away. */
function StepsToLookBack({ steps }: { steps: readonly StepToLookBack[] }) {
  const text = useText().agreements
  const old = steps.filter(({ isOld }) => isOld)
  const shared = {
    titleOf: ({ name, action }: StepToLookBack) => text.of(name, action),
    hrefOf: ({ from, recordId, lesson }: StepToLookBack) =>
      from === 'own-step' ? toFeedback(recordId) : lesson && toConverse(lesson),
  }
  return (
    <>
      <AgreedList heading={text.toLookBack} steps={steps.filter(({ isOld }) => !isOld)} {...shared} />
      {old.length > 0 && (
        <Disclosure summary={text.older(old.length)}>
          <AgreedList label={text.older(old.length)} steps={old} {...shared} />
        </Disclosure>
      )}
    </>
  )
}

/** The lesson that goes on stands above everything, because the coach left it by accident. */
function RunningLesson({ item: { progress, one } }: { item: Item }) {
  const text = useText().today
  const format = useFormat()
  const { visit, worksheet } = one
  const { name } = progress.trajectory
  const clock = worksheet?.clock
  const openness = worksheet && opennessOf(worksheet)
  return (
    <Card
      tone="soft"
      title={clock?.state === 'paused' ? text.paused(name) : text.running(name)}
      lead={[
        visit.class,
        clock?.startedAt && text.begunAt(format.time(clock.startedAt)),
        openness && text.scored(openness.scored, openness.total),
      ]
        .filter(Boolean)
        .join(' · ')}
      aside={
        <LinkButton look="primary" icon="play" href={toObserve(visit.recordId)}>
          {text.goOn}
        </LinkButton>
      }
    />
  )
}

function Planned({ heading, items, withDate }: { heading: string; items: Item[]; withDate?: boolean }) {
  const text = useText().today
  const format = useFormat()
  if (items.length === 0) return null
  return (
    <List heading={heading}>
      {items.map(({ progress, one: { visit } }) => (
        <ListRow
          key={visit.recordId}
          href={toObserve(visit.recordId)}
          lead={
            <RowTime
              time={visit.start}
              dateTime={`${visit.date}T${visit.start}`}
              {...(withDate
                ? { detail: format.date(visit.date, 'short') }
                : visit.end
                  ? { detail: text.until(visit.end) }
                  : {})}
            />
          }
          title={`${text.lesson(visit.ordinal)} · ${progress.trajectory.name}`}
          detail={[
            ...new Set([visit.class, progress.trajectory.subject]),
            visit.focus && text.focus(visit.focus),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </List>
  )
}

type WaitsForMeProps = { asking: Answered[]; observing: Item[]; toDiscuss: Item[] }

function WaitsForMe({ asking, observing, toDiscuss }: WaitsForMeProps) {
  const text = useText().today
  const format = useFormat()
  return (
    <List heading={text.waitsForMe}>
      <AnswerRows answers={asking} />
      {observing.map(({ progress, one: { visit, worksheet } }) => {
        const openness = worksheet && opennessOf(worksheet)
        const { name } = progress.trajectory
        const detail = [
          format.date(visit.date, 'short'),
          openness && text.scored(openness.scored, openness.total),
          openness && openness.withoutEvidence > 0 && text.evidence(openness.withoutEvidence),
        ]
        return (
          <ListRow
            key={visit.recordId}
            href={toObserve(visit.recordId)}
            title={text.close(name)}
            detail={detail.filter(Boolean).join(' · ')}
          />
        )
      })}
      {toDiscuss.map(({ progress, one }) => (
        <ListRow
          key={one.visit.recordId}
          href={one.lesson ? toConverse(one.lesson.recordId) : toTeacher(progress.trajectory.personId ?? '')}
          title={text.hold(progress.trajectory.name)}
          detail={[
            text.lessonOf(format.date(one.visit.date, 'short')),
            one.sheet && text.prepared,
            one.lessons.length > 1 && text.twice,
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </List>
  )
}

function WaitsForTeacher({ items }: { items: Item[] }) {
  const text = useText().today
  const format = useFormat()
  if (items.length === 0) return null
  const stand = (progress: PersonProgress, { one }: Item) => {
    if (progress.trajectory.accounts.length === 0)
      return progress.trajectory.invitation ? text.invited : text.notJoined
    if (one.conversation?.openedAt) return text.opened(format.date(one.conversation.openedAt, 'short'))
    return text.reads(format.date(one.conversation?.sharedAt ?? one.visit.date, 'short'))
  }
  return (
    <List heading={text.waitsForTeacher}>
      {items.map((item) => (
        <ListRow
          key={item.one.visit.recordId}
          href={
            item.one.lesson
              ? toConverse(item.one.lesson.recordId)
              : toTeacher(item.progress.trajectory.personId ?? '')
          }
          title={item.progress.trajectory.name}
          detail={stand(item.progress, item)}
        />
      ))}
    </List>
  )
}
