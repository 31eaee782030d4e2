/** A list of a living form. Rows can be added, filled in, removed and restored. */
import { useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { answerRow, removeRow } from '#domain/instrument/answering.ts'
import type { Field } from '#domain/instrument/form.ts'
import type { FieldView, PartView, RowView } from '#domain/instrument/form-view.ts'
import type { Party } from '#domain/record/entry.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { FieldControl } from './field-control.tsx'
import css from './form.module.css'
import type { Material } from './material.ts'

type Listed = Extract<Field, { parts: unknown }>

type ListFieldProps = {
  recordId: RecordId
  field: Listed
  view: FieldView
  material: Material
  onBehalf?: Party | undefined
}

export function ListField({ recordId, field, view, material, onBehalf }: ListFieldProps) {
  const text = useText().form
  const pick = usePick()
  const book = useBook()
  const [removed, setRemoved] = useState<string>()
  const [isRefused, setRefused] = useState(false)
  const { at, rows } = view
  const { min = 0, max = Number.POSITIVE_INFINITY } = field
  const name = field.rowName ? pick(field.rowName) : text.row
  const isFull = rows.length >= max
  const put = (key: string, isGone: boolean) => book.write(recordId, removeRow(at, key, isGone, onBehalf))
  const add = () => (isFull ? setRefused(true) : put(book.newKey(), false))
  const remove = (key: string) => {
    put(key, true)
    setRemoved(key)
    setRefused(false)
  }
  const putBack = (key: string) => {
    setRemoved(undefined)
    if (isFull) return setRefused(true)
    put(key, false)
  }
  const complete = rows.filter((row) => row.isComplete).length
  return (
    <div className="ls-stack">
      {rows.map((row, place) => (
        <Row
          key={row.key}
          recordId={recordId}
          at={at}
          row={row}
          title={`${name} ${place + 1}`}
          removeLabel={text.removeRow(name)}
          material={material}
          onBehalf={onBehalf}
          onRemove={() => remove(row.key)}
        />
      ))}
      {removed && (
        <Banner actions={<Button onClick={() => putBack(removed)}>{text.undo}</Button>}>
          {text.removed(name)}
        </Banner>
      )}
      {/* The line stays when nothing is missing: without it the button below moves away under a finger. */}
      {min > 1 && (
        <p className="ls-soft ls-small">{complete < min ? text.atLeast(min, min - complete) : '\u00a0'}</p>
      )}
      {isRefused && isFull && <Banner>{text.atMost(max)}</Banner>}
      <div>
        <Button icon="add" onClick={add}>
          {text.addRow(name)}
        </Button>
      </div>
    </div>
  )
}

type RowProps = {
  recordId: RecordId
  at: string
  row: RowView
  title: string
  removeLabel: string
  material: Material
  onBehalf: Party | undefined
  onRemove: () => void
}

function Row({ recordId, at, row, title, removeLabel, material, onBehalf, onRemove }: RowProps) {
  const text = useText().form
  const control = (view: PartView) => (
    <FieldControl
      key={view.part.id}
      recordId={recordId}
      field={view.part}
      cell={view}
      material={material}
      toDraft={(value) => answerRow(at, row.key, { [view.part.id]: value }, onBehalf)}
    />
  )
  const open = row.parts.filter(({ part }) => !part.folded)
  const folded = row.parts.filter(({ part }) => part.folded)
  const [first, ...rest] = open
  return (
    <div role="group" aria-label={title} data-row={row.key} className={css.row}>
      <div className={css.rowHead}>
        <h3>{title}</h3>
        <IconButton icon="delete" label={`${removeLabel}: ${title}`} onClick={onRemove} />
      </div>
      {first && control(first)}
      {rest.length > 0 && <div className={css.parts}>{rest.map(control)}</div>}
      {folded.length > 0 && (
        <Disclosure
          plain
          summary={text.more}
          startOpen={folded.some(({ value }) => value !== undefined && value !== '')}
        >
          <div className={css.parts}>{folded.map(control)}</div>
        </Disclosure>
      )}
    </div>
  )
}
