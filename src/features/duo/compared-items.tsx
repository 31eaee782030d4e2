/** Each indicator with a mark per observer on the levels of the scale, and the evidence of both beside it. */
import { memo } from 'react'
import { isLevel } from '#domain/instrument/answers.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { ComparedItem } from '#domain/programme/observation.ts'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { itemName, levelName } from '#workbench/questionnaire/framework-words.ts'
import { scoreToText } from '#workbench/questionnaire/score-text.ts'
import css from './joint-view.module.css'
import { Mark } from './mark.tsx'
import type { OpenView } from './use-reveals.ts'

type ComparedItemsProps = {
  words: QuestionnaireWords
  items: readonly ComparedItem[]
  open: readonly OpenView[]
}

export const ComparedItems = memo(function ComparedItems({ words, items, open }: ComparedItemsProps) {
  const pick = usePick()
  const text = useRoomText().joint
  return (
    <>
      <ul className={css.legend} aria-label={text.observers}>
        {open.map(({ account, name }, place) => (
          <li key={account}>
            <Mark name={name} place={place} /> {name || text.somebody}
          </li>
        ))}
      </ul>
      <div className={css.scale} aria-hidden="true">
        <span />
        <span className={css.levels} style={columns(words)}>
          {words.scale.map((level) => (
            <span key={level.value}>{levelName(level, pick)}</span>
          ))}
        </span>
      </div>
      <ul className={css.items}>
        {items.map((item) => (
          <Item key={item.id} item={item} words={words} open={open} />
        ))}
      </ul>
    </>
  )
})

const columns = ({ scale }: QuestionnaireWords) => ({
  gridTemplateColumns: `repeat(${scale.length}, minmax(0, 1fr))`,
})

type ItemProps = Omit<ComparedItemsProps, 'items'> & { item: ComparedItem }

function Item({ item, words, open }: ItemProps) {
  const text = useRoomText().joint
  const pick = usePick()
  const asked = words.items.find(({ id }) => id === item.id)
  if (!asked) return null
  const told = open.map(({ name }, place) => {
    const score = item.scores[place]
    return text.levelOf(
      name || text.somebody,
      score === undefined ? text.blank : scoreToText(score, words, pick),
    )
  })
  return (
    <li className={css.item}>
      <div className={css.about}>
        <p>
          <b>{itemName(asked, pick)}</b>{' '}
          <span className={css.tag} data-apart={item.apart ?? 'none'}>
            {item.apart ? text.apartness[item.apart] : text.notCompared}
          </span>
        </p>
        <p className="ls-soft ls-small">{pick(asked.text)}</p>
      </div>
      <div>
        <div className={css.levels} style={columns(words)} role="img" aria-label={told.join('; ')}>
          {words.scale.map(({ value }) => (
            <span key={value} className={css.level}>
              {open.map(({ account, name }, place) =>
                item.scores[place] === value ? <Mark key={account} name={name} place={place} /> : null,
              )}
            </span>
          ))}
        </div>
        <p className={css.missing} aria-hidden="true">
          {told.filter((_, place) => !isLevel(item.scores[place])).join(' · ')}
        </p>
      </div>
      <Evidence id={item.id} open={open} />
    </li>
  )
}

function Evidence({ id, open }: { id: string; open: readonly OpenView[] }) {
  const text = useRoomText().joint
  const format = useFormat()
  const lines = open.map(({ observation }) =>
    observation.locked.notes.filter(({ links }) => links.includes(id)).sort((a, b) => a.time - b.time),
  )
  if (lines.every((one) => one.length === 0)) return null
  return (
    <div className={css.evidence}>
      {open.map(({ account, name }, place) => (
        <div key={account}>
          <p className={css.by}>
            <Mark name={name} place={place} /> {name || text.somebody}
          </p>
          {lines[place]?.length === 0 && <p className="ls-soft ls-small">{text.noEvidence}</p>}
          {lines[place]?.map((note) => (
            <p key={note.key}>
              <time>{format.lessonTime(note.time)}</time> {note.text}
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}
