/**
 * Teachers' answers to reports since the coach last opened them. Some ask for an act of the coach, as a statement that
 * is to be read; the others are news.
 */
import { useMemo } from 'react'
import type { PersonId } from '#domain/ground/id.ts'
import { type Instant, instantOf } from '#domain/ground/time.ts'
import { type AgreedStep, agreedIn } from '#domain/programme/agreements.ts'
import type { Conversation } from '#domain/programme/conversation.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { toConverse } from '#paths.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { ListRow } from '#ui/list-row.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { useStepStand } from '#workbench/conversation/agreed-list.tsx'
import { useEnds } from '#workbench/conversation/report.ts'
import {
  isStatementUnread,
  NEWS_MS,
  type TeacherAnswer,
  unseenAnswer,
  unseenClosings,
} from '#workbench/conversation/teacher-answer.ts'
import type { Item } from './agenda.ts'

export type Answered = Item & { conversation: Conversation; answer: TeacherAnswer }

type Closed = Item & { conversation: Conversation; step: AgreedStep }

/** Closed trajectories are included, because a teacher can still answer after the end. */
export function useAnswers(allProgress: Map<PersonId, PersonProgress>): {
  asking: Answered[]
  news: Answered[]
  /** Agreements that a teacher closed. */
  closed: Closed[]
} {
  const book = useBook()
  const me = book.me.accountId
  const answerable = useMemo(
    () =>
      [...allProgress.values()].flatMap((progress) =>
        progress.visits.flatMap((one) => {
          const { visit, conversation, lesson } = one
          const isAnswered = visit.coach === me && (conversation?.agreement || conversation?.notCompleted)
          return conversation && isAnswered ? [{ progress, one, conversation, lesson }] : []
        }),
      ),
    [allProgress, me],
  )
  const ends = useEnds(answerable)
  const unseen = answerable.flatMap((one): Answered[] => {
    const answer = unseenAnswer(book, one.conversation, ends.get(one.conversation.recordId) ?? 'shared')
    return answer ? [{ ...one, answer }] : []
  })
  const isNews = ({ conversation, answer }: Answered) =>
    answer === 'agreed' || (answer === 'agreed_with_statement' && !isStatementUnread(conversation, answer))
  const since = instantOf(book.world.now() - NEWS_MS)
  return {
    asking: unseen.filter((one) => !isNews(one)),
    news: unseen.filter((one) => isNews(one) && (one.conversation.agreement?.at ?? '') >= since),
    closed: [...allProgress.values()].flatMap((progress) => closedIn(book, progress, since)),
  }
}

/** Of lessons that this coach observed, in the last week. */
function closedIn(book: Book, progress: PersonProgress, since: Instant): Closed[] {
  return progress.visits.flatMap((one) => {
    const { visit, conversation } = one
    if (!conversation || visit.coach !== book.me.accountId) return []
    const unseen = unseenClosings(book, conversation)
    return agreedIn(conversation)
      .filter(({ key, outcome }) => unseen.includes(key) && (outcome?.at ?? '') >= since)
      .map((step) => ({ progress, one, conversation, step }))
  })
}

export function ClosedRows({ closed }: { closed: Closed[] }) {
  const text = useText().today
  const standOf = useStepStand()
  return closed.map(({ progress, one: { lesson }, step }) => (
    <ListRow
      key={`${step.recordId} ${step.key}`}
      href={toConverse(lesson?.recordId ?? '')}
      title={text.closedStep(progress.trajectory.name)}
      detail={`${step.action} · ${standOf(step)}`}
    />
  ))
}

export function AnswerRows({ answers }: { answers: Answered[] }) {
  const text = useText().today
  const format = useFormat()
  return answers.map(({ progress, one: { visit, lesson }, conversation, answer }) => (
    <ListRow
      key={conversation.recordId}
      href={toConverse(lesson?.recordId ?? '')}
      title={text.answered[answer](progress.trajectory.name)}
      detail={text.lessonOf(format.date(visit.date, 'short'))}
    />
  ))
}
