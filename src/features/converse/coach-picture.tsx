/**
 * The coach's picture of one lesson per block: how many items were scored, and a mean only where the rule allows one.
 */

import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { blockPicture } from '#domain/instrument/summary.ts'
import type { Lesson, LockedLesson } from '#domain/programme/lesson.ts'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import { LevelBand } from '#workbench/questionnaire/level-band.tsx'
import { usePictureText } from '#workbench/questionnaire/picture-text.ts'

export function CoachPicture({ lesson: { locked } }: { lesson: Lesson }) {
  const framework = frameworkOf(locked)
  return framework ? <Blocks framework={framework} locked={locked} /> : null
}

function Blocks({ framework, locked }: { framework: QuestionnaireWords; locked: LockedLesson }) {
  const text = useRoomText().selfView.beside
  const pick = usePick()
  const tell = usePictureText(framework)
  return (
    <ul aria-label={text.coachPicture} className="ls-stack">
      {framework.blocks.map((block) => {
        const picture = blockPicture(framework, locked.set, block.id, locked.scores)
        const { coverage, figure, distribution } = tell(picture)
        const { mean } = picture
        return (
          <li key={block.id}>
            <p>
              <b>{pick(block.name)}</b>{' '}
              <span className="ls-soft ls-small">{mean === null ? `${coverage} · ${figure}` : coverage}</span>
            </p>
            {mean !== null && <LevelBand framework={framework} mean={mean} />}
            {distribution && <p className="ls-soft ls-small">{distribution}</p>}
          </li>
        )
      })}
    </ul>
  )
}
