/** What teachers answered to a report since the coach last opened it: some of it asks something of her, the rest is good to know. */
import { useMemo } from 'react'
import type { PersonId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import type { Debrief } from '#domain/programme/conversation.ts'
import type { PersonWay } from '#domain/programme/progress.ts'
import { toConverse } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { ListRow } from '#ui/list-row.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { useEnds } from '#workbench/conversation/shown-digest.ts'
import { type TeacherAnswer, unseenAnswer } from '#workbench/conversation/teacher-answer.ts'
import type { Item } from './agenda.ts'

export type Answered = Item & { debrief: Debrief; answer: TeacherAnswer }

/** An agreement is news for a week; a new device, which does not know what was opened elsewhere, stays calm. */
const NEWS_MS = 7 * 24 * 3600 * 1000

/** Also of a way that was closed: an answer that comes after that still wants a reader. */
export function useAnswers(ways: Map<PersonId, PersonWay>): { asking: Answered[]; news: Answered[] } {
  const book = useBook()
  const me = book.me.accountId
  const answerable = useMemo(
    () =>
      [...ways.values()].flatMap((way) =>
        way.visits.flatMap((one) => {
          const { visit, debrief, lesson } = one
          const isAnswered = visit.coach === me && (debrief?.agreement || debrief?.notCompleted)
          return debrief && isAnswered ? [{ way, one, debrief, lesson }] : []
        }),
      ),
    [ways, me],
  )
  const ends = useEnds(answerable)
  const unseen = answerable.flatMap((one): Answered[] => {
    const answer = unseenAnswer(book, one.debrief, ends.get(one.debrief.recordId) ?? 'shared')
    return answer ? [{ ...one, answer }] : []
  })
  const isAgreed = ({ answer }: Answered) => answer === 'agreed' || answer === 'agreed_with_statement'
  const since = instantOf(book.world.now() - NEWS_MS)
  return {
    asking: unseen.filter((one) => !isAgreed(one)),
    news: unseen.filter((one) => isAgreed(one) && (one.debrief.agreement?.at ?? '') >= since),
  }
}

export function AnswerRows({ answers }: { answers: Answered[] }) {
  const text = useText().today
  const format = useFormat()
  return answers.map(({ way, one: { visit, lesson }, debrief, answer }) => (
    <ListRow
      key={debrief.recordId}
      href={toConverse(lesson?.recordId ?? '')}
      title={text.answered[answer](way.trajectory.name)}
      detail={text.lessonOf(format.date(visit.date, 'short'))}
    />
  ))
}
