/** The picture of one block as text: always how many items were scored, and a mean only where enough were. */

import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { BlockPicture } from '#domain/instrument/summary.ts'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { levelName } from './framework-words.ts'

type PictureText = {
  /** Such as “5 van 7 van toepassing gescoord”. */
  coverage: string
  /** The mean and the median, or the reason why there is no mean. */
  figure: string
  /** The number of items per level. Empty when the items are read one by one. */
  distribution: string
}

export function usePictureText(framework: QuestionnaireWords): (picture: BlockPicture) => PictureText {
  const { picture: text, times } = useText().workbench
  const pick = usePick()
  const format = useFormat()
  const isOfApplicable = framework.picture?.of === 'applicable'
  return ({ tier, scored, applicable, asked, least, mean, median, countByLevel }) => ({
    coverage: isOfApplicable ? text.ofApplicable(scored, applicable) : text.ofAsked(scored, asked),
    figure:
      mean !== null && median !== null
        ? text.figure(format.number(mean, 1, true), format.number(median, 1, true))
        : tier === 'items' && (isOfApplicable || !Number.isFinite(least))
          ? text.oneByOne
          : text.tooFew(least),
    distribution:
      tier === 'items'
        ? ''
        : framework.scale
            .flatMap((level) => {
              const count = countByLevel[level.value] ?? 0
              return count > 0 ? [times(count, levelName(level, pick).toLowerCase())] : []
            })
            .join(' · '),
  })
}
