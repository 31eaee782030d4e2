/** What teachers answered to a report since the coach last opened it: some of it asks something of her, the rest is good to know. */
import { useMemo } from 'react'
import type { PersonId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import type { Conversation } from '#domain/programme/conversation.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { toConverse } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { ListRow } from '#ui/list-row.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { useEnds } from '#workbench/conversation/report.ts'
import { type TeacherAnswer, unseenAnswer } from '#workbench/conversation/teacher-answer.ts'
import type { Item } from './agenda.ts'

export type Answered = Item & { conversation: Conversation; answer: TeacherAnswer }

/** An agreement is news for a week; a new device, which does not know what was opened elsewhere, stays calm. */
const NEWS_MS = 7 * 24 * 3600 * 1000

/** Also of a way that was closed: an answer that comes after that still wants a reader. */
export function useAnswers(allProgress: Map<PersonId, PersonProgress>): {
  asking: Answered[]
  news: Answered[]
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
  const isAgreed = ({ answer }: Answered) => answer === 'agreed' || answer === 'agreed_with_statement'
  const since = instantOf(book.world.now() - NEWS_MS)
  return {
    asking: unseen.filter((one) => !isAgreed(one)),
    news: unseen.filter((one) => isAgreed(one) && (one.conversation.agreement?.at ?? '') >= since),
  }
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
