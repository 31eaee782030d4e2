/** The coach's view of one lesson per block: n of k always, a place on the four levels only where it may be shown. */

import { blockPicture } from '#domain/instrument/summary.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import { LevelBand } from '#workbench/questionnaire/level-band.tsx'

export function CoachPicture({ lesson: { locked } }: { lesson: Lesson }) {
  const text = useText().converse.selfView
  const pick = usePick()
  const framework = frameworkOf(locked)
  if (!framework) return null
  return (
    <ul aria-label={text.coach} className="ls-stack">
      {framework.blocks.map((block) => {
        const { mean, scored, applicable, asked, least } = blockPicture(
          framework,
          locked.set,
          block.id,
          locked.scores,
        )
        const outOf = framework.picture?.of === 'applicable' ? applicable : asked
        return (
          <li key={block.id}>
            <p>
              <b>{pick(block.name)}</b>{' '}
              <span className="ls-soft ls-small">
                {mean === null ? text.tooFew(scored, outOf, least) : text.ofK(scored, outOf)}
              </span>
            </p>
            {mean !== null && <LevelBand framework={framework} mean={mean} />}
          </li>
        )
      })}
    </ul>
  )
}
