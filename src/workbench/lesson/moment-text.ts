/** A tipping point in words, from the marker's own labels; a code the marker does not know is shown as it is. */
import type { Localized } from '#domain/ground/localized.ts'
import type { TippingPoint } from '#domain/programme/worksheet.ts'
import type { MomentQuestion } from '#workbench/form/question-words.ts'

type Pick = (localized: Localized) => string
type Words = { recovered: (seconds: number) => string; yes: string; no: string }

const MAX_CODES = 12

/** What stands at a question of the marker; it may come from a later release. */
export const answerAt = (moment: TippingPoint, field: string): unknown =>
  new Map<string, unknown>(Object.entries(moment)).get(field)

/** The codes chosen at one question, whether one or several may be. */
export function chosenAt(moment: TippingPoint, field: string): string[] {
  return [answerAt(moment, field)]
    .flat()
    .slice(0, MAX_CODES)
    .flatMap((code) => (typeof code === 'string' && code.length <= 60 ? [code] : []))
}

export function momentToText(
  moment: TippingPoint,
  questions: readonly MomentQuestion[],
  pick: Pick,
  words: Words,
): { direction: string; details: string } {
  const labels = ({ field, label, isBoolean, options }: MomentQuestion) => {
    const answer = answerAt(moment, field)
    if (isBoolean)
      return typeof answer === 'boolean' ? [`${pick(label)} ${answer ? words.yes : words.no}`] : []
    return chosenAt(moment, field).map((code) => {
      const option = options.find((one) => one.code === code)
      return option ? pick(option.label) : code
    })
  }
  const isDirection = ({ field }: MomentQuestion) => field === 'direction'
  const details = [
    ...questions.filter((question) => !isDirection(question)).flatMap(labels),
    ...(moment.recovery === undefined ? [] : [words.recovered(moment.recovery)]),
  ]
  return { direction: questions.filter(isDirection).flatMap(labels).join(''), details: details.join(' · ') }
}
