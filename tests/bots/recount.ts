/** Recounts the figures from what the bots wrote, without the server. */
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import type { SchoolYear } from './school-year.ts'

/** The mean of the teachers' block means at school Wilgenroos. */
export function recount(
  year: SchoolYear,
  block: string,
  what: 'level' | 'growth',
): { n: number; mean: number } {
  const ids = framework2026.items.filter((indicator) => indicator.block === block).map(({ id }) => id)
  const counted = year.lessons.filter(
    ({ part }) => part.school.type === 'PO' && !part.objects && !part.is2019,
  )
  const scoreOf = (teacher: object, ordinal: number, id: string) => {
    const score = counted.find((one) => one.part.teacher === teacher && one.ordinal === ordinal)?.facts
      .scores[id]
    return typeof score === 'number' ? score : Number.NaN
  }
  const means = [...new Set(counted.map(({ part }) => part.teacher))].flatMap((teacher) => {
    const values = ids
      .map((id) =>
        what === 'level' ? scoreOf(teacher, 1, id) : scoreOf(teacher, 2, id) - scoreOf(teacher, 1, id),
      )
      .filter((value) => !Number.isNaN(value))
    return values.length < Math.ceil(ids.length * 0.7)
      ? []
      : [values.reduce((sum, value) => sum + value, 0) / values.length]
  })
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length
  return { n: means.length, mean: Math.floor(mean * 10 + 0.5 + 1e-9) / 10 }
}
