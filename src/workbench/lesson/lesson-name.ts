/** Names of lessons and reports on the teacher's pages, such as “les 1 van 24 november”. */
import type { Lesson } from '#domain/programme/lesson.ts'
import type { Ordinal } from '#domain/programme/visit.ts'
import { useFormat } from '#ui/text/language.tsx'
import { useOwnText } from '#ui/text/own-text.ts'

type Named = { ordinal: Ordinal; date: string }

export function useLessonName(): (lesson: Named) => string {
  const text = useOwnText().review.progress
  const format = useFormat()
  return ({ ordinal, date }) =>
    text.named(
      ordinal === 'extra' ? text.extraInside : text.lessonInside(String(ordinal)),
      format.date(date, 'day'),
    )
}

export function useReportName(): (lesson: Lesson | undefined) => string {
  const text = useOwnText().review.page
  const nameOf = useLessonName()
  return (lesson) => (lesson ? text.title(nameOf(lesson.locked)) : text.titleAlone)
}
