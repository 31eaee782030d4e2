/**
 * One block in two lessons: the number of scores, a mean where the rule allows one, the change, and every indicator.
 */
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { blockChange, blockPicture } from '#domain/instrument/summary.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { levelName } from '#workbench/questionnaire/framework-words.ts'
import { LevelTrack } from '#workbench/questionnaire/level-track.tsx'
import { usePictureText } from '#workbench/questionnaire/picture-text.ts'
import css from './compare.module.css'
import { IndicatorDots } from './indicator-dots.tsx'
import { setOfBoth } from './two-lessons.ts'

type BlockPairProps = {
  framework: QuestionnaireWords
  block: QuestionnaireWords['blocks'][number]
  first: LockedLesson
  second: LockedLesson
}

export function BlockPair({ framework, block, first, second }: BlockPairProps) {
  const text = useRoomText().compare
  const pick = usePick()
  return (
    <Card title={pick(block.name)}>
      <dl className={css.pictures}>
        <Picture place={1} framework={framework} block={block} lesson={first} />
        <Picture place={2} framework={framework} block={block} lesson={second} />
      </dl>
      <Change framework={framework} block={block} first={first} second={second} />
      <Disclosure plain summary={text.indicators}>
        <div className={css.indicators}>
          <div className={css.scale} aria-hidden="true">
            <span />
            <div className={css.words}>
              {framework.scale.map((level) => (
                <span key={level.value}>{levelName(level, pick)}</span>
              ))}
            </div>
          </div>
          <ul className={css.list}>
            {framework.items
              .filter((indicator) => indicator.block === block.id)
              .map((indicator) => (
                <IndicatorDots
                  key={indicator.id}
                  framework={framework}
                  indicator={indicator}
                  first={first}
                  second={second}
                />
              ))}
          </ul>
        </div>
      </Disclosure>
    </Card>
  )
}

type PictureProps = {
  place: 1 | 2
  framework: QuestionnaireWords
  block: QuestionnaireWords['blocks'][number]
  lesson: LockedLesson
}

function Picture({ place, framework, block, lesson }: PictureProps) {
  const {
    compare: text,
    workbench: { times },
  } = useRoomText()
  const pick = usePick()
  const tell = usePictureText(framework)
  const picture = blockPicture(framework, lesson.set, block.id, lesson.scores)
  const { coverage, figure, distribution } = tell(picture)
  const missing = [
    ...framework.missing.map(({ code, short }) => [picture.countByCode[code] ?? 0, pick(short)] as const),
    [picture.empty, text.blank] as const,
  ].flatMap(([count, answer]) => (count > 0 ? [times(count, answer)] : []))
  return (
    <div className={css.picture}>
      <dt>
        <i className={css.dot} data-lesson={place} />
        {text.lesson(place)}
      </dt>
      <dd>
        <LevelTrack scale={framework.scale} mean={picture.mean} isOpen={place === 1} />
        <span>
          <b>{coverage}</b> · {figure}
          {distribution && <span className={css.missing}>{distribution}</span>}
          {missing.length > 0 && <span className={css.missing}>{missing.join(' · ')}</span>}
        </span>
      </dd>
    </div>
  )
}

function Change({ framework, block, first, second }: BlockPairProps) {
  const text = useRoomText().compare
  const format = useFormat()
  const change = blockChange(framework, setOfBoth(first, second), block.id, first.scores, second.scores)
  if (change.difference === null) {
    return <p className="ls-soft ls-small">{text.changeTooFew(change.n, change.asked, change.least)}</p>
  }
  const meanOf = (lesson: LockedLesson) => blockPicture(framework, lesson.set, block.id, lesson.scores).mean
  const [before, after] = [meanOf(first), meanOf(second)]
  const isOther =
    before !== null &&
    after !== null &&
    format.number(after - before, 1) !== format.number(change.difference, 1)
  const sign = change.difference > 0 ? '+' : change.difference < 0 ? '−' : ''
  return (
    <p className={css.change}>
      <b>
        {text.change} {sign}
        {format.number(Math.abs(change.difference), 1, true)}
      </b>{' '}
      <span className="ls-soft">{text.changeOver(change.n, change.asked)}.</span>{' '}
      {isOther && <span className="ls-soft">{text.changeDiffers} </span>}
      {change.isWithinNormal ? text.withinNormal : text.beyondNormal}
    </p>
  )
}
