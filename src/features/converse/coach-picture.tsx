/** The coach's view of one lesson per block: n of k always, a mean only where it may be shown. Never a total. */
import type { Lesson } from '#domain/lesson.ts'
import { blockPicture } from '#domain/summary.ts'
import { SideBySideBars } from '#ui/side-by-side-bars.tsx'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { frameworkOf } from '#workbench/framework-words.ts'

export function CoachPicture({ lesson }: { lesson: Lesson }) {
  const text = useText().converse.selfView
  const pick = usePick()
  const format = useFormat()
  const framework = frameworkOf(lesson.locked)
  if (!framework) return null
  return (
    <SideBySideBars
      label={text.coach}
      bars={framework.blocks.map((block) => {
        const { mean, n, k, reason } = blockPicture(
          framework,
          lesson.locked.set,
          block.id,
          lesson.locked.scores,
        )
        return {
          label: pick(block.name),
          value: mean ?? undefined,
          text: mean === null ? '' : format.number(mean, 1, true),
          detail: reason ? text.tooFew(n, k, reason.min) : text.ofK(n, k),
        }
      })}
    />
  )
}
