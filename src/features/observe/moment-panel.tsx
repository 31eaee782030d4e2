/** The description of a tipping point. Every field is optional, because the lesson needs only its time. */
import { useCallback } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { describeMoment, type TippingPoint } from '#domain/programme/worksheet.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { useBook } from '#storage/live.ts'
import { ChoiceChips, toggled } from '#ui/choice-chips.tsx'
import { NumberField } from '#ui/number-field.tsx'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { useMomentQuestions } from '#workbench/form/question-words.ts'
import { answerAt, chosenAt } from '#workbench/lesson/moment-text.ts'
import { ItemPanel } from './item-panel.tsx'
import { LineText } from './line-text.tsx'

type MomentPanelProps = {
  sheetId: RecordId
  moment: TippingPoint
  onClose: () => void
  onRemove: (key: string) => void
  isReadOnly: boolean
}

export function MomentPanel({ sheetId, moment, onClose, onRemove, isReadOnly }: MomentPanelProps) {
  const text = useText().observe
  const { yes, no } = useText().form
  const pick = usePick()
  const book = useBook()
  const describe = (facts: Parameters<typeof describeMoment>[1]) =>
    book.write(sheetId, describeMoment(moment.key, facts))
  const yesOrNo = [
    { code: YES, label: yes },
    { code: 'no', label: no },
  ]
  const decide = (field: string, code: string) =>
    describe({ [field]: booleanAt(moment, field).includes(code) ? null : code === YES })
  const choose = (field: string, code: string) =>
    field === 'responses'
      ? describe({ responses: toggled(moment.responses ?? [], code) })
      : describe({ [field]: chosenAt(moment, field).includes(code) ? null : code })
  return (
    <ItemPanel
      title={text.momentAt(useFormat().lessonTime(moment.time))}
      onClose={onClose}
      onRemove={() => onRemove(moment.key)}
      isReadOnly={isReadOnly}
    >
      <p className="ls-soft">{text.momentLater}</p>
      {useMomentQuestions(sheetId).map(({ field, label, isBoolean, options }) => (
        <ChoiceChips
          key={field}
          label={pick(label)}
          options={isBoolean ? yesOrNo : options.map(({ code, label }) => ({ code, label: pick(label) }))}
          chosen={isBoolean ? booleanAt(moment, field) : chosenAt(moment, field)}
          disabled={isReadOnly}
          onToggle={(code) => (isBoolean ? decide(field, code) : choose(field, code))}
        />
      ))}
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
    </ItemPanel>
  )
}

const YES = 'yes'

function booleanAt(moment: TippingPoint, field: string): string[] {
  const answer = answerAt(moment, field)
  return typeof answer === 'boolean' ? [answer ? YES : 'no'] : []
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
