/** How one lesson was seen, per block: the coach's mean and, when she has opened hers, the teacher's own. */
import type { ItemSet, ScoresByItem } from '#domain/instrument/answers.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { blockPicture } from '#domain/instrument/summary.ts'
import type { LockedView } from '#domain/programme/lesson.ts'
import { classNames } from '#ui/class-names.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from './block-views.module.css'
import { frameworkOf, levelName } from './framework-words.ts'
import { LevelTrack } from './level-track.tsx'
import { usePictureText } from './picture-text.ts'

type View = { set: ItemSet; scores: ScoresByItem }

type BlockViewsProps = {
  locked: LockedView
  /** Names in the legend. */
  coach: string
  self: string
  /** The opened self-view of the same lesson, in the same framework. */
  ownView?: View | undefined
}

/** Nothing for a framework without words here: the lesson itself says why. */
export function BlockViews({ locked, coach, self, ownView }: BlockViewsProps) {
  const text = useRoomText().letter
  const framework = frameworkOf(locked)
  if (!framework) return null
  return (
    <div className="ls-stack">
      <ul className={css.blocks}>
        {framework.blocks.map(({ id }) => (
          <Block key={id} {...{ framework, block: id, locked, coach, self, ownView }} />
        ))}
      </ul>
      <p className={css.legend}>
        <span>
          <i className={css.key} aria-hidden="true" />
          {coach}
        </span>
        {ownView && (
          <span>
            <i className={classNames(css.key, css.open)} aria-hidden="true" />
            {self}
          </span>
        )}
        <span>{text.moment}</span>
      </p>
    </div>
  )
}

type BlockProps = BlockViewsProps & { framework: QuestionnaireWords; block: string }

function Block({ framework, block, locked, coach, self, ownView }: BlockProps) {
  const pick = usePick()
  const tell = useMeanText(framework)
  const told = usePictureText(framework)
  const seen = blockPicture(framework, locked.set, block, locked.scores)
  const own = ownView && blockPicture(framework, ownView.set, block, ownView.scores)
  const name = framework.blocks.find(({ id }) => id === block)?.name
  const wordsOf = (picture: typeof seen) =>
    picture.mean === null ? `${told(picture).coverage} · ${told(picture).figure}` : tell(picture.mean)
  return (
    <li className={css.block}>
      <span className={css.name}>{name && pick(name)}</span>
      <LevelTrack scale={framework.scale} mean={seen.mean} second={own?.mean} />
      <span className={css.told}>
        {own ? `${coach}: ${wordsOf(seen)}` : wordsOf(seen)}
        {own && <br />}
        {own && `${self}: ${wordsOf(own)}`}
      </span>
    </li>
  )
}

/** A mean in words: a level, or between two. */
function useMeanText({ scale }: QuestionnaireWords): (mean: number) => string {
  const text = useText().workbench
  const pick = usePick()
  const word = (level: number) => {
    const found = scale.find(({ value }) => value === level)
    return found ? levelName(found, pick).toLowerCase() : ''
  }
  return (mean) => {
    const [low, high] = [Math.floor(mean), Math.ceil(mean)]
    return low === high ? word(low) : text.between(word(low), word(high))
  }
}
