/** A tipping point as text, in the labels of its marker. An unknown code is shown as it is. */
import type { Localized } from '#domain/ground/localized.ts'
import type { TippingPoint } from '#domain/programme/worksheet.ts'
import type { MomentQuestion } from '#workbench/form/question-words.ts'

type Pick = (localized: Localized) => string
type Words = { recovered: (seconds: number) => string; yes: string; no: string }

const MAX_CODES = 12

/** The answer to one question of the marker. A later release may have asked it. */
export const answerAt = (moment: TippingPoint, field: string): unknown =>
  new Map<string, unknown>(Object.entries(moment)).get(field)

/** The codes chosen at one question, for single and multiple choice. */
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
