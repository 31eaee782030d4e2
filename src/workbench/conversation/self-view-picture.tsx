/**
 * The self-view beside the coach's view: a picture of the blocks, and each item on the levels of the scale. A filled mark
 * is the coach's, an open one the teacher's. There is no mean: a mean of oneself says nothing.
 */
import { isLevel } from '#domain/instrument/answers.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { ComparedItem } from '#domain/programme/observation.ts'
import { blocksBeside } from '#domain/programme/self-view-beside.ts'
import type { Note } from '#domain/programme/worksheet.ts'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { itemName, levelName } from '#workbench/questionnaire/framework-words.ts'
import { scoreToText } from '#workbench/questionnaire/score-text.ts'
import css from './self-view-picture.module.css'

/** The names of the two, the coach first, as the legend and screen readers say them. */
export type Names = readonly [coach: string, teacher: string]

type BesideProps = { words: QuestionnaireWords; items: readonly ComparedItem[]; names: Names }

const columns = ({ scale }: Pick<QuestionnaireWords, 'scale'>) => ({
  gridTemplateColumns: `repeat(${scale.length}, minmax(0, 1fr))`,
})

function Legend({ names }: { names: Names }) {
  return (
    <p className={css.legend}>
      {names.map((name, place) => (
        <span key={name}>
          <i className={css.mark} data-place={place} aria-hidden="true" /> {name}
        </span>
      ))}
    </p>
  )
}

function Levels({ words }: { words: QuestionnaireWords }) {
  const pick = usePick()
  return (
    <div className={css.row} aria-hidden="true">
      <span />
      <span className={css.names} style={columns(words)}>
        {words.scale.map((level) => (
          <span key={level.value}>{levelName(level, pick)}</span>
        ))}
      </span>
    </div>
  )
}

export function BlocksPicture({ words, items, names }: BesideProps) {
  const text = useRoomText().selfView.beside
  const pick = usePick()
  const format = useFormat()
  return (
    <div className={css.picture}>
      <Legend names={names} />
      <Levels words={words} />
      <ul className={css.list}>
        {blocksBeside(words, items).map(({ block, levels }) => {
          const name = words.blocks.find(({ id }) => id === block)?.name
          const told = (['coach', 'teacher'] as const).map((who, place) => {
            const counted = levels.flatMap(({ value, ...counts }) =>
              counts[who] > 0 ? [text.counted(counts[who], scoreToText(value, words, pick))] : [],
            )
            return text.told(names[place] ?? '', format.list(counted) || text.blank)
          })
          return (
            <li key={block} className={css.row}>
              <span>{name ? pick(name) : block}</span>
              <span
                className={css.levels}
                style={columns(words)}
                role="img"
                aria-label={`${name ? pick(name) : block}. ${told.join('; ')}`}
              >
                {levels.map(({ value, coach, teacher }) => (
                  <span key={value} className={css.level}>
                    <Marks count={coach} place={0} />
                    <Marks count={teacher} place={1} />
                  </span>
                ))}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Marks({ count, place }: { count: number; place: number }) {
  if (count === 0) return null
  return (
    <span className={css.marks}>
      {Array.from({ length: count }, (_, at) => `${place}-${at}`).map((key) => (
        <i key={key} className={css.mark} data-place={place} />
      ))}
    </span>
  )
}

type ItemsProps = BesideProps & { notes?: readonly Note[] }

/** `notes`: evidence of the coach, shown beneath the item that it is linked to. */
export function ItemsBeside({ words, items, names, notes = [] }: ItemsProps) {
  return (
    <div className={css.picture}>
      <Legend names={names} />
      <Levels words={words} />
      <ul className={css.list}>
        {items.map((item) => (
          <ItemBeside
            key={item.id}
            {...{ item, words, names }}
            notes={notes.filter(({ links }) => links.includes(item.id))}
          />
        ))}
      </ul>
    </div>
  )
}

type ItemBesideProps = Omit<BesideProps, 'items'> & { item: ComparedItem; notes: readonly Note[] }

function ItemBeside({ item, words, names, notes }: ItemBesideProps) {
  const text = useRoomText().selfView.beside
  const pick = usePick()
  const format = useFormat()
  const asked = words.items.find(({ id }) => id === item.id)
  if (!asked) return null
  const told = names.map((name, place) => {
    const score = item.scores[place]
    return text.told(name, score === undefined ? text.blank : scoreToText(score, words, pick))
  })
  return (
    <li className={css.row}>
      <div>
        <b>{itemName(asked, pick)}</b>
        <p className="ls-soft ls-small">{pick(asked.text)}</p>
      </div>
      <div>
        <span className={css.levels} style={columns(words)} role="img" aria-label={told.join('; ')}>
          {words.scale.map(({ value }) => (
            <span key={value} className={css.level}>
              {names.map((name, place) =>
                item.scores[place] === value ? (
                  <i key={name} className={css.mark} data-place={place} />
                ) : null,
              )}
            </span>
          ))}
        </span>
        <p className={css.missing} aria-hidden="true">
          {told.filter((_, place) => !isLevel(item.scores[place])).join(' · ')}
        </p>
      </div>
      {notes.length > 0 && (
        <ul className={css.notes} aria-label={text.evidence}>
          {notes.map((note) => (
            <li key={note.key}>
              <time>{format.lessonTime(note.time)}</time> {note.text}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
