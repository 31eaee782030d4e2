/** The numbers of one block in two lessons: how many indicators have a level, the means, and the change. */
import { blockChange, blockPicture } from '#domain/instrument/summary.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { usePictureText } from '#workbench/questionnaire/picture-text.ts'
import css from './compare.module.css'
import { type BlockOfTwo, setOfBoth } from './two-lessons.ts'

export function BlockFigures(pair: BlockOfTwo) {
  return (
    <>
      <dl className={css.pictures}>
        <Picture place={1} lesson={pair.first} {...pair} />
        <Picture place={2} lesson={pair.second} {...pair} />
      </dl>
      <Change {...pair} />
    </>
  )
}

type PictureProps = BlockOfTwo & { place: 1 | 2; lesson: LockedLesson }

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
        <b>{coverage}</b> · {figure}
        {distribution && <span className={css.missing}>{distribution}</span>}
        {missing.length > 0 && <span className={css.missing}>{missing.join(' · ')}</span>}
      </dd>
    </div>
  )
}

function Change({ framework, block, first, second }: BlockOfTwo) {
  const text = useRoomText().compare
  const format = useFormat()
  const change = blockChange(framework, setOfBoth(first, second), block.id, first.scores, second.scores)
  if (change.difference === null) {
    return <p className="ls-soft ls-small">{text.changeTooFew(change.n, change.asked, change.least)}</p>
  }
  const sign = change.difference > 0 ? '+' : change.difference < 0 ? '−' : ''
  return (
    <p className={css.change}>
      <b>
        {text.change} {sign}
        {format.number(Math.abs(change.difference), 1, true)}
      </b>{' '}
      <span className="ls-soft">
        {text.changeOver(change.n, change.asked)}. {text.changeShown}
      </span>{' '}
      {change.isWithinNormal ? text.withinNormal : text.beyondNormal}
    </p>
  )
}
