/** A tipping point, described afterwards. Everything may stay empty: only its second was needed in the lesson. */
import { useCallback } from 'react'
import type { EntryDraft } from '#domain/entry.ts'
import type { RecordId } from '#domain/id.ts'
import type { Option } from '#domain/instrument.ts'
import { describeMoment, type TippingPoint } from '#domain/worksheet.ts'
import { tippingPoint } from '#instruments/tipping-point.ts'
import { useBook } from '#storage/live.ts'
import { NumberField } from '#ui/number-field.tsx'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { ChoiceChips } from './choice-chips.tsx'
import { ItemSheet } from './item-sheet.tsx'
import { LineText } from './line-text.tsx'
import { toggled } from './note-sheet.tsx'

type MomentSheetProps = {
  sheetId: RecordId
  moment: TippingPoint
  onClose: () => void
  onRemove: (key: string) => void
  isReadOnly: boolean
}

/** The questions with one answer, in the order in which they are thought of. */
const single = ['direction', 'trigger', 'scope'] as const

export function MomentSheet({ sheetId, moment, onClose, onRemove, isReadOnly }: MomentSheetProps) {
  const text = useText().observe
  const pick = usePick()
  const book = useBook()
  const describe = (facts: Parameters<typeof describeMoment>[1]) =>
    void book.append(sheetId, describeMoment(moment.key, facts))
  const chips = (options: readonly Option[]) =>
    options.map(({ code, label }) => ({ code, label: pick(label) }))
  const one = (name: (typeof single)[number] | 'effect') => (
    <ChoiceChips
      key={name}
      label={pick(tippingPoint.questions[name])}
      options={chips(tippingPoint[name])}
      chosen={moment[name] ? [moment[name]] : []}
      disabled={isReadOnly}
      onToggle={(code) => describe({ [name]: code === moment[name] ? null : code })}
    />
  )
  return (
    <ItemSheet
      title={text.momentAt(useFormat().lessonTime(moment.time))}
      onClose={onClose}
      onRemove={() => onRemove(moment.key)}
      isReadOnly={isReadOnly}
    >
      <p className="ls-soft">{text.momentLater}</p>
      {single.map(one)}
      <ChoiceChips
        label={pick(tippingPoint.questions.response)}
        options={chips(tippingPoint.response)}
        chosen={moment.responses ?? []}
        disabled={isReadOnly}
        onToggle={(code) => describe({ responses: toggled(moment.responses ?? [], code) })}
      />
      {one('effect')}
      <NumberField
        label={text.recovery}
        description={text.recoveryHow}
        value={moment.recovery}
        max={3600}
        step={10}
        lessLabel={text.less}
        moreLabel={text.more}
        disabled={isReadOnly}
        onChange={(recovery) => describe({ recovery: recovery ?? null })}
      />
      <MomentText sheetId={sheetId} moment={moment} isReadOnly={isReadOnly} />
    </ItemSheet>
  )
}

type MomentTextProps = { sheetId: RecordId; moment: TippingPoint; isReadOnly: boolean }

function MomentText({ sheetId, moment, isReadOnly }: MomentTextProps) {
  const text = useText().observe
  const toDraft = useCallback(
    (typed: string): EntryDraft => describeMoment(moment.key, { text: typed }),
    [moment.key],
  )
  const path = `moments/${moment.key}/text`
  return (
    <div className="ls-stack-s">
      <LineText {...{ sheetId, path, toDraft, isReadOnly }} label={text.explain} value={moment.text ?? ''} />
    </div>
  )
}
