/** The items of a questionnaire as a field of a living form, each with its scale. */
import type { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import { itemsOf, type Score } from '#domain/instrument/answers.ts'
import type { Field } from '#domain/instrument/form.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import type { Party } from '#domain/record/entry.ts'
import { useBook } from '#storage/live.ts'
import { ScaleChoice } from '#ui/scale-choice.tsx'
import { usePick } from '#ui/text/language.tsx'
import { levelName } from '#workbench/questionnaire/framework-words.ts'
import css from './form.module.css'
import type { AskedQuestionnaire, Material } from './material.ts'

type ScoresFieldProps = {
  recordId: RecordId
  field: Extract<Field, { type: 'scores' }>
  view: FieldView
  material: Material
  onBehalf?: Party | undefined
}

export function ScoresField({ recordId, field, view, material, onBehalf }: ScoresFieldProps) {
  const pick = usePick()
  const book = useBook()
  const { questionnaire } = material
  if (!questionnaire) return null
  const asked = itemsOf(questionnaire, field.set)
  const choose = (id: string, score: Score) =>
    book.write(recordId, answer(`${view.at}/${id}`, view.scores[id] === score ? null : score, onBehalf))
  return (
    <div className="ls-stack-l">
      {questionnaire.blocks.map((block) => {
        const items = asked.filter((item) => item.block === block.id)
        if (items.length === 0) return null
        return (
          <section key={block.id} aria-label={pick(block.name)} className="ls-stack">
            <h3>{pick(block.name)}</h3>
            {items.map((item) => (
              <Item
                key={item.id}
                questionnaire={questionnaire}
                item={item}
                isSelf={field.voice === 'self'}
                value={view.scores[item.id]}
                onChoose={(score) => choose(item.id, score)}
              />
            ))}
          </section>
        )
      })}
    </div>
  )
}

type ItemProps = {
  questionnaire: AskedQuestionnaire
  item: AskedQuestionnaire['items'][number]
  isSelf: boolean
  value: Score | undefined
  onChoose: (score: Score) => void
}

/** The anchor of the chosen level stands beneath it. */
function Item({ questionnaire: { scale, missing }, item, isSelf, value, onChoose }: ItemProps) {
  const pick = usePick()
  const label = pick((isSelf && item.self) || item.text)
  const isWorded = scale.every((level) => level.label)
  const ends = [scale[0], scale.at(-1)].flatMap((level) =>
    level?.label && !isWorded ? pick(level.label) : [],
  )
  const anchor = item.anchors?.find(({ level }) => level === value)
  return (
    <div className={css.asked}>
      <p className={css.item}>{label}</p>
      <ScaleChoice
        label={label}
        levels={scale.map((level) => ({
          value: level.value,
          label: isWorded ? levelName(level, pick) : String(level.value),
        }))}
        missing={missing.map(({ code, short, self }) => ({ code, label: pick((isSelf && self) || short) }))}
        value={value}
        onChoose={onChoose}
        ends={ends}
      />
      {anchor && <p className="ls-soft ls-small">{pick(anchor.text)}</p>}
    </div>
  )
}
