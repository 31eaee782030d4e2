/** How the coach saw one lesson, per block: the mean as a dot on its levels and in words, where the rule allows one. */
import { blockPicture } from '#domain/instrument/summary.ts'
import type { LockedView } from '#domain/programme/lesson.ts'
import { usePick } from '#ui/text/language.tsx'
import css from './block-picture.module.css'
import { frameworkOf } from './framework-words.ts'
import { LevelBand } from './level-band.tsx'
import { usePictureText } from './picture-text.ts'

type Framework = NonNullable<ReturnType<typeof frameworkOf>>

/** Nothing for a framework without words here: the lesson itself says why. */
export function BlockPicture({ locked }: { locked: LockedView }) {
  const framework = frameworkOf(locked)
  return framework ? <Blocks framework={framework} locked={locked} /> : null
}

function Blocks({ framework, locked }: { framework: Framework; locked: LockedView }) {
  const pick = usePick()
  const tell = usePictureText(framework)
  return (
    <ul className={css.blocks}>
      {framework.blocks.map(({ id, name }) => {
        const picture = blockPicture(framework, locked.set, id, locked.scores)
        const { coverage, figure } = tell(picture)
        const { mean } = picture
        return (
          <li key={id} className={css.block}>
            <span className={css.name}>{pick(name)}</span>
            {mean === null ? (
              <span className={css.told}>{`${coverage} · ${figure}`}</span>
            ) : (
              <LevelBand framework={framework} mean={mean} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
