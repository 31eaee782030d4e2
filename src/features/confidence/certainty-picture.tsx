/** The blocks on an axis of their own: an open mark for the first moment, a filled one for the second. */
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { type BlockPicture, blocksTwice } from '#domain/instrument/summary.ts'
import { type Confidence, type Moment, moments } from '#domain/programme/confidence.ts'
import { Card } from '#ui/card.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from './certainty-picture.module.css'

type CertaintyPictureProps = { words: QuestionnaireWords; filled: Partial<Record<Moment, Confidence>> }

export function CertaintyPicture({ words, filled }: CertaintyPictureProps) {
  const text = useRoomText().confidence
  const pick = usePick()
  return (
    <Card title={text.picture} lead={text.pictureLead}>
      <ul className={css.blocks}>
        {blocksTwice(words, filled).map(({ block, isWithinNormal, ...pictures }) => {
          const name = words.blocks.find(({ id }) => id === block)?.name
          return (
            <li key={block}>
              <h3>{name ? pick(name) : block}</h3>
              <Axis words={words} pictures={pictures} />
              <dl className={css.told}>
                {moments.map((moment) => {
                  const picture = pictures[moment]
                  return (
                    picture && (
                      <div key={moment}>
                        <dt>
                          <i className={css.mark} data-moment={moment} aria-hidden="true" />
                          {text.moments[moment]}
                        </dt>
                        <dd>
                          <Told picture={picture} />
                        </dd>
                      </div>
                    )
                  )
                })}
              </dl>
              {isWithinNormal !== null && (
                <p className="ls-soft ls-small ls-measure">{isWithinNormal ? text.within : text.beyond}</p>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function Told({ picture: { mean, scored, asked } }: { picture: BlockPicture }) {
  const text = useRoomText().confidence
  const format = useFormat()
  return mean === null ? text.tooFew(scored, asked) : text.mean(format.number(mean, 1, true), scored, asked)
}

type AxisProps = { words: QuestionnaireWords; pictures: Partial<Record<Moment, BlockPicture | undefined>> }

function Axis({ words: { scale }, pictures }: AxisProps) {
  const [least = 0, most = 10] = [scale[0]?.value, scale.at(-1)?.value]
  const marks = moments.flatMap((moment) => {
    const mean = pictures[moment]?.mean
    return mean === null || mean === undefined ? [] : [{ moment, place: (mean - least) / (most - least) }]
  })
  return (
    <div className={css.axis} aria-hidden="true">
      <span>{least}</span>
      <span className={css.line}>
        {marks.map(({ moment, place }) => (
          <i key={moment} className={css.mark} data-moment={moment} style={{ left: `${place * 100}%` }} />
        ))}
      </span>
      <span>{most}</span>
    </div>
  )
}
