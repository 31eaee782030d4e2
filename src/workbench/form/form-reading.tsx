/**
 * The answers to any form for reading: a heading per field, the rows with their parts, and where the answer was
 * typed.
 */
import type { ReactNode } from 'react'
import type { FieldView, FormView, PartView, RowView } from '#domain/instrument/form-view.ts'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { scoreToText } from '#workbench/questionnaire/score-text.ts'
import { fieldLabel } from './field-label.ts'
import css from './form.module.css'
import type { Material } from './material.ts'
import { TypedStamp } from './typed-stamp.tsx'
import { valueText } from './value-text.ts'

/** A row for the content below it: the path of its list, its key, and the text of its first part. */
type ReadRow = { at: string; key: string; said: string }
type Beneath = (row: ReadRow) => ReactNode

type FormReadingProps = {
  view: FormView
  material: Material
  beneath?: Beneath | undefined
  /** Omits fields that the page shows elsewhere. */
  without?: (view: FieldView) => boolean
}

export function FormReading({ view, material, beneath, without }: FormReadingProps) {
  const shown = view.fields.filter((one) => one.field.type !== 'computed' && !without?.(one))
  return shown.map((one) => <FieldReading key={one.at} view={one} material={material} beneath={beneath} />)
}

type FieldReadingProps = { view: FieldView; material: Material; beneath?: Beneath | undefined }

export function FieldReading({ view, material, beneath }: FieldReadingProps) {
  const pick = usePick()
  const { field } = view
  const title = field.title ? pick(field.title) : fieldLabel(field, pick)
  return (
    <section className={css.part} aria-label={title}>
      <h3>{title}</h3>
      <Answer view={view} material={material} beneath={beneath} />
      {view.isOnBehalf && view.isFilled && (
        <div>
          <TypedStamp field={field} />
        </div>
      )}
    </section>
  )
}

/** The answer without the title of its field. */
export function Answer({ view, material, beneath }: FieldReadingProps) {
  const text = useRoomText().form
  const words = useWords()
  const { field, rows, scores, value } = view
  if (field.type === 'scores')
    return <Scores scores={scores} material={material} isSelf={field.voice === 'self'} />
  if ('parts' in field) {
    const filled = rows.filter((row) => row.isFilled)
    if (filled.length === 0) return <p className="ls-soft">{text.notFilled}</p>
    return (
      <ul className={css.lines}>
        {filled.map((row) => (
          <li key={row.key}>
            <RowReading row={row} material={material} />
            {beneath?.({ at: view.at, key: row.key, said: firstWords(row) })}
          </li>
        ))}
      </ul>
    )
  }
  const told = valueText(field, value, material, words)
  if (told === '' && typeof view.noted?.value === 'string' && view.noted.value !== '')
    return <Noted words={view.noted.value} />
  return <p className={told === '' ? 'ls-soft' : css.words}>{told === '' ? text.notFilled : told}</p>
}

/** What the owner noted of another party's words reads as a notation until that party confirms it. */
export function Noted({ words }: { words: string }) {
  const text = useRoomText().conversation
  return (
    <div className="ls-stack-s">
      <p className={css.words}>“{words}”</p>
      <div>
        <span className="ls-stamp">{text.noted}</span>
      </div>
    </div>
  )
}

type ScoresProps = Pick<FieldView, 'scores'> & { material: Material; isSelf: boolean }

function Scores({ scores, material: { questionnaire }, isSelf }: ScoresProps) {
  const text = useRoomText().form
  const pick = usePick()
  const items = questionnaire?.items.filter(({ id }) => scores[id] !== undefined) ?? []
  if (!questionnaire || items.length === 0) return <p className="ls-soft">{text.notFilled}</p>
  return (
    <dl className={css.facts}>
      {items.map((item) => (
        <div key={item.id} className={css.fact}>
          <dt>{pick((isSelf && item.self) || item.text)}</dt>
          <dd>{scoreToText(scores[item.id], questionnaire, pick, isSelf)}</dd>
        </div>
      ))}
    </dl>
  )
}

const firstWords = ({ parts }: RowView): string => String(parts[0]?.value ?? '')

/** The first part as text, references below it, and the other parts with their labels. */
export function RowReading({ row, material }: { row: RowView; material: Material }) {
  const words = useWords()
  const told = (one: PartView) => valueText(one.part, one.value, material, words)
  const [first, ...rest] = row.parts
  const isPointer = ({ part: { type } }: PartView) => type === 'indicator' || type === 'evidence'
  const filled = rest.filter((one) => told(one) !== '')
  const facts = filled.filter((one) => !isPointer(one))
  return (
    <>
      {first && <p className={css.words}>{told(first)}</p>}
      {filled.filter(isPointer).map((one) => (
        <p key={one.part.id} className={css.ref}>
          {told(one)}
        </p>
      ))}
      {facts.length > 0 && (
        <dl className={css.facts}>
          {facts.map((one) => (
            <div key={one.part.id} className={css.fact}>
              <dt>{words.pick(one.part.label)}</dt>
              <dd>{told(one)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function useWords() {
  return { pick: usePick(), text: useRoomText(), format: useFormat() }
}
