/** The control of one value: of a field, or of a part of a row. */
import { useCallback } from 'react'
import type { Json } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import { lessonTimeToText } from '#domain/ground/time.ts'
import { itemsOf } from '#domain/instrument/answers.ts'
import type { Field, Part } from '#domain/instrument/form.ts'
import type { Cell } from '#domain/instrument/form-view.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { useBook } from '#storage/live.ts'
import { ChoiceChips, toggled } from '#ui/choice-chips.tsx'
import { NumberField } from '#ui/number-field.tsx'
import { ScaleChoice } from '#ui/scale-choice.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Select } from '#ui/select.tsx'
import { Slider } from '#ui/slider.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { TimeField } from '#ui/time-field.tsx'
import { TriadField } from '#ui/triad-field.tsx'
import { LessonTimeField } from '#workbench/living/lesson-time-field.tsx'
import { LivingArea } from '#workbench/living/living-area.tsx'
import { PlanDateField } from '#workbench/living/plan-date-field.tsx'
import { itemName } from '#workbench/questionnaire/framework-words.ts'
import { fieldLabel } from './field-label.ts'
import type { Material } from './material.ts'

/** Fields with one value. Lists, scores and computed fields have other components. */
type OneValue = Exclude<
  Field | Part,
  { type: 'list' | 'note' | 'tipping_point' | 'pulse' | 'scores' | 'computed' }
>

type FieldControlProps = {
  recordId: RecordId
  field: OneValue
  cell: Cell
  material: Material
  description?: string | undefined
  toDraft: (value: Json) => EntryDraft
}

/** Texts that may be longer than this get an area of several lines. */
const ONE_LINE = 60
const SHORT_AREA = 400

export function FieldControl(props: FieldControlProps) {
  const { recordId, field, cell, material, toDraft } = props
  const pick = usePick()
  const text = useText()
  const book = useBook()
  const write = useCallback((value: Json) => book.write(recordId, toDraft(value)), [book, recordId, toDraft])
  const { value } = cell
  const least = 'minChosen' in field ? (field.minChosen ?? 0) : 0
  const atLeast = least > 1 ? text.form.chooseAtLeast(least) : undefined
  const shared = {
    label: fieldLabel(field, pick),
    description: [props.description, atLeast].filter(Boolean).join(' ') || undefined,
    optional: field.required ? undefined : text.form.optional,
  }
  const number = typeof value === 'number' ? value : undefined
  const chosen = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String)
  switch (field.type) {
    case 'text':
    case 'person':
      return (
        <LivingArea
          recordId={recordId}
          path={cell.at}
          {...shared}
          value={typeof value === 'string' ? value : ''}
          toDraft={toDraft}
          {...linesOf(field)}
        />
      )
    case 'choice':
      return (
        <Choice
          {...shared}
          options={field.options.map(({ code, label }) => ({ code, label: pick(label) }))}
          chosen={chosen}
          most={field.maxChosen ?? 1}
          onChange={write}
        />
      )
    case 'indicator':
    case 'evidence':
      return <Pointer {...shared} field={field} material={material} chosen={chosen} onChange={write} />
    case 'scale':
      return (
        <ScaleField
          {...shared}
          field={field}
          value={number}
          onChoose={(level) => write(level === value ? null : level)}
        />
      )
    case 'slider':
      return (
        <Slider
          {...shared}
          min={field.min}
          max={field.max}
          step={field.step ?? 1}
          ends={(field.ends ?? []).map(pick)}
          value={number}
          onChange={write}
        />
      )
    case 'triad':
      return (
        <TriadField
          {...shared}
          corners={field.corners.map(pick)}
          weights={Array.isArray(value) ? value.map(Number) : undefined}
          told={text.form.weight}
          onChange={write}
        />
      )
    case 'number':
      return (
        <NumberField
          {...shared}
          value={number}
          min={field.min}
          max={field.max}
          unit={field.unit ? pick(field.unit) : ''}
          lessLabel={text.words.less}
          moreLabel={text.words.more}
          onChange={(next) => write(next ?? null)}
        />
      )
    case 'boolean':
      return (
        <Segmented
          label={shared.label}
          showLabel
          options={[
            { value: 'yes', label: text.form.yes },
            { value: 'no', label: text.form.no },
          ]}
          value={value === true ? 'yes' : value === false ? 'no' : undefined}
          onChange={(next) => write(next === 'yes')}
        />
      )
    case 'date':
      return <PlanDateField {...shared} date={textIn(value)} onChange={(next) => write(next || null)} />
    case 'time':
      return <TimeField {...shared} value={textIn(value)} onChange={(next) => write(next || null)} />
    case 'timecode':
      return <LessonTimeField {...shared} time={number} onChange={(next) => write(next ?? null)} />
    case 'time_range':
      return <TimeRange {...shared} value={value} onChange={write} />
    default:
      return assertNever(field)
  }
}

type PointerProps = Omit<ChoiceProps, 'options' | 'most' | 'isLong'> & {
  field: Extract<OneValue, { type: 'indicator' | 'evidence' }>
  material: Material
}

/** A reference to items of the questionnaire, or to a note of the lesson. */
function Pointer({ field, material: { questionnaire, notes = [] }, ...rest }: PointerProps) {
  const pick = usePick()
  if (field.type === 'evidence') {
    const options = [...notes]
      .sort((a, b) => a.time - b.time)
      .map((note) => ({ code: note.key, label: `${lessonTimeToText(note.time)} · ${note.text}` }))
    return <Choice {...rest} options={options} most={1} isLong />
  }
  const items = questionnaire ? itemsOf(questionnaire, field.set) : []
  const options = items.map((item) => ({
    code: item.id,
    label: item.short ? itemName(item, pick) : `${item.id} · ${pick(item.text)}`,
  }))
  return <Choice {...rest} options={options} most={field.maxChosen ?? 1} isLong />
}

const textIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const linesOf = (field: Extract<OneValue, { type: 'text' | 'person' }>) =>
  field.type === 'person' || field.max <= ONE_LINE
    ? { short: true, ...(field.type === 'text' ? { max: field.max } : {}) }
    : { lines: field.max <= SHORT_AREA ? 2 : 4, max: field.max }

type ChoiceProps = {
  label: string
  description: string | undefined
  optional: string | undefined
  options: readonly { code: string; label: string }[]
  chosen: readonly string[]
  most: number
  onChange: (value: Json) => void
  /** The options are too many or too long for chips. */
  isLong?: boolean
}

/** Chips for a few options, a list for many. Tapping a chosen chip removes it. */
function Choice({ options, chosen, most, onChange, isLong, ...shared }: ChoiceProps) {
  const text = useText().form
  if (most === 1 && (isLong || options.length > 6)) {
    return (
      <Select
        {...shared}
        value={chosen[0] ?? ''}
        placeholder={text.notChosen}
        options={options.map(({ code, label }) => ({ value: code, label }))}
        onChange={(code) => onChange(code === '' ? null : code)}
      />
    )
  }
  const toggle = (code: string) => {
    if (most === 1) return onChange(chosen.includes(code) ? null : code)
    onChange(toggled(chosen, code).slice(-most))
  }
  return <ChoiceChips {...shared} options={options} chosen={chosen} onToggle={toggle} />
}

type ScaleFieldProps = {
  label: string
  field: Extract<OneValue, { type: 'scale' }>
  value: number | undefined
  onChoose: (level: number) => void
}

function ScaleField({ label, field, value, onChoose }: ScaleFieldProps) {
  const pick = usePick()
  const { min, max, step = 1, ends = [] } = field
  const levels = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, place) => min + place * step)
  return (
    <div className="ls-stack-s">
      <span aria-hidden="true">{label}</span>
      <ScaleChoice
        label={label}
        levels={levels.map((level) => ({ value: level, label: String(level) }))}
        value={value}
        onChoose={(level) => onChoose(Number(level))}
        ends={ends.map(pick)}
      />
    </div>
  )
}

type TimeRangeProps = { label: string; value: Json | undefined; onChange: (value: Json) => void }

function TimeRange({ label, value, onChange }: TimeRangeProps) {
  const text = useText().form
  const range = typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  const at = (end: 'from' | 'to') => {
    const one = Object.entries(range).find(([name]) => name === end)?.[1]
    return typeof one === 'number' ? one : undefined
  }
  const [from, to] = [at('from'), at('to')]
  return (
    <fieldset className="ls-stack-s">
      <legend>{label}</legend>
      <div className="ls-pair">
        <LessonTimeField
          label={text.from}
          time={from}
          onChange={(next) => onChange({ from: next ?? 0, to: Math.max(next ?? 0, to ?? 0) })}
        />
        <LessonTimeField
          label={text.to}
          time={to}
          onChange={(next) => onChange({ from: Math.min(from ?? 0, next ?? 0), to: next ?? 0 })}
        />
      </div>
    </fieldset>
  )
}

function assertNever(field: never): never {
  throw new Error(`no control for ${JSON.stringify(field)}`)
}
