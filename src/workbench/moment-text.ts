/** A tipping point in words, from the marker's own labels; a code the marker does not know is shown as it is. */
import type { Localized, Marker, Option } from '#domain/instrument.ts'
import type { TippingPoint } from '#domain/worksheet.ts'

type Pick = (localized: Localized) => string
type Words = { recovered: (seconds: number) => string }

export function momentToText(
  moment: TippingPoint,
  marker: Marker,
  pick: Pick,
  words: Words,
): { direction: string; details: string } {
  const label = (options: readonly Option[], code: string | undefined) => {
    if (code === undefined) return []
    const option = options.find((one) => one.code === code)
    return [option ? pick(option.label) : code]
  }
  const details = [
    ...label(marker.trigger, moment.trigger),
    ...label(marker.scope, moment.scope),
    ...(moment.responses ?? []).flatMap((code) => label(marker.response, code)),
    ...label(marker.effect, moment.effect),
    ...(moment.recovery === undefined ? [] : [words.recovered(moment.recovery)]),
  ]
  return { direction: label(marker.direction, moment.direction).join(''), details: details.join(' · ') }
}
