/**
 * One block in two lessons: a row of the chart. Behind it are its indicators with their evidence; behind its ⓘ the
 * numbers.
 */
import { useId, useState } from 'react'
import { blockChange, blockPicture } from '#domain/instrument/summary.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'
import { Icon } from '#ui/icon.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import type { EvidenceByIndicator } from '#workbench/questionnaire/evidence.ts'
import { BlockFigures } from './block-figures.tsx'
import css from './compare.module.css'
import { Dumbbell } from './dumbbell.tsx'
import { IndicatorPair } from './indicator-pair.tsx'
import { type BlockOfTwo, setOfBoth } from './two-lessons.ts'

/** `evidence`: of the first and of the second lesson. */
export function BlockPair({
  evidence,
  ...pair
}: BlockOfTwo & { evidence: readonly [EvidenceByIndicator, EvidenceByIndicator] }) {
  const { framework, block, first, second } = pair
  const text = useRoomText().compare
  const pick = usePick()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [isTold, setTold] = useState(false)
  return (
    <section className={css.block} aria-label={pick(block.name)}>
      <div className={css.head}>
        <h2 className={css.name}>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={`${id}-items`}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="next" size={18} />
            {pick(block.name)}
          </button>
        </h2>
        <BlockDots {...pair} />
        <button
          type="button"
          className={css.info}
          aria-label={text.figuresOf(pick(block.name))}
          title={text.figures}
          aria-expanded={isTold}
          aria-controls={`${id}-figures`}
          onClick={() => setTold(!isTold)}
        >
          <Icon name="info" />
        </button>
      </div>
      <div id={`${id}-figures`} className={css.figures} data-shown={isTold}>
        <BlockFigures {...pair} />
      </div>
      <ul id={`${id}-items`} className={css.list} data-shown={isOpen}>
        {framework.items
          .filter((indicator) => indicator.block === block.id)
          .map((indicator) => (
            <IndicatorPair
              key={indicator.id}
              framework={framework}
              indicator={indicator}
              first={first}
              second={second}
              evidence={evidence}
            />
          ))}
      </ul>
    </section>
  )
}

/**
 * The mean over the indicators that were scored both times, so that the distance between the dots is the change. With too
 * few of those: each lesson's own mean, where there is one, and no line.
 */
function BlockDots({ framework, block, first, second }: BlockOfTwo) {
  const text = useRoomText().compare
  const format = useFormat()
  const change = blockChange(framework, setOfBoth(first, second), block.id, first.scores, second.scores)
  const ownMean = (lesson: LockedLesson) =>
    blockPicture(framework, lesson.set, block.id, lesson.scores).mean ?? undefined
  const [from, to] = change.means ? [change.means.from, change.means.to] : [ownMean(first), ownMean(second)]
  if (from === undefined && to === undefined) return <p className={css.tooFew}>{text.tooFew}</p>
  const said = (mean: number | undefined) => (mean === undefined ? text.tooFew : format.number(mean, 1, true))
  const verdict = change.means && (change.isWithinNormal ? text.withinNormal : text.beyondNormal)
  return (
    <Dumbbell
      scale={framework.scale}
      first={from}
      second={to}
      line={change.means ? (change.isWithinNormal ? 'thin' : 'thick') : undefined}
      label={[text.dots(said(from), said(to)), verdict].filter(Boolean).join('. ')}
    />
  )
}
