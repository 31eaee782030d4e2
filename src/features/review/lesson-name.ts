/** How a lesson is called on the teacher's pages: “les 1 van 24 november”. */
import type { Ordinal } from '#domain/visit.ts'
import { useFormat, useText } from '#ui/text/language.tsx'

type Named = { ordinal: Ordinal; date: string }

export function useLessonName(): (lesson: Named) => string {
  const text = useText().review.way
  const format = useFormat()
  return ({ ordinal, date }) =>
    text.named(
      ordinal === 'extra' ? text.extraInside : text.lessonInside(String(ordinal)),
      format.date(date, 'day'),
    )
}
