/** One field of a living form, in which every finished answer becomes an entry. The switch covers every field type. */
import type { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import type { Party } from '#domain/record/entry.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { FieldControl } from './field-control.tsx'
import css from './form.module.css'
import { FieldReading, Noted } from './form-reading.tsx'
import { ListField } from './list-field.tsx'
import type { Material } from './material.ts'
import { ScoresField } from './scores-field.tsx'
import { TypedStamp } from './typed-stamp.tsx'

type LivingFieldProps = {
  recordId: RecordId
  view: FieldView
  material: Material
  /** Set on the owner's screen, when this party answers there. */
  onBehalf?: Party | undefined
}

/** Text that a party wrote on an own device is read-only on the owner's screen. */
export function LivingField({ recordId, view, material, onBehalf }: LivingFieldProps) {
  const { field, isMine, isInOwnWords, isOwnHand } = view
  const text = useRoomText().conversation
  const isOpen = onBehalf ? isInOwnWords && !isOwnHand : isMine
  const shared = { recordId, view, material, onBehalf }
  if (!isOpen || field.type === 'computed') {
    return (
      <div className="ls-stack-s">
        <FieldReading view={view} material={material} />
        {onBehalf && isOwnHand && <p className="ls-soft ls-small">{text.ownWordsStand}</p>}
      </div>
    )
  }
  return (
    <div className="ls-stack-s">
      <Control {...shared} />
      {!onBehalf && isInOwnWords && <TakeOver recordId={recordId} view={view} />}
      <Confirm recordId={recordId} view={view} isOwnDevice={!onBehalf} />
    </div>
  )
}

function Control(props: LivingFieldProps) {
  const { view, recordId, onBehalf } = props
  const pick = usePick()
  const { field } = view
  switch (field.type) {
    case 'list':
    case 'note':
    case 'tipping_point':
    case 'pulse':
      return <ListField {...props} field={field} />
    case 'scores':
      return <ScoresField {...props} field={field} />
    case 'computed':
      return null
    default: {
      const help = view.isInOwnWords
        ? (field.prompts ?? []).map(pick).join(' ')
        : field.help && pick(field.help)
      return (
        <FieldControl
          recordId={recordId}
          field={field}
          cell={view}
          material={props.material}
          description={help || undefined}
          toDraft={(value) => answer(view.at, value, onBehalf)}
        />
      )
    }
  }
}

/** Offers a party to confirm own words that were typed on the owner's screen. */
function TakeOver({ recordId, view }: Pick<LivingFieldProps, 'recordId' | 'view'>) {
  const text = useRoomText().conversation
  const book = useBook()
  const { value } = view
  if (!view.isOnBehalf || value === undefined || value === '') return null
  return (
    <div className={css.together}>
      <div>
        <TypedStamp field={view.field} />
        <p className="ls-small">{text.takeOverHint}</p>
      </div>
      <Button onClick={() => book.write(recordId, answer(view.at, value))}>{text.takeOver}</Button>
    </div>
  )
}

type ConfirmProps = Pick<LivingFieldProps, 'recordId' | 'view'> & { isOwnDevice: boolean }

/** What the coach noted of these words. On an own device one tap makes them the party's own. */
function Confirm({ recordId, view, isOwnDevice }: ConfirmProps) {
  const text = useRoomText().conversation
  const book = useBook()
  const words = view.noted?.value
  if (typeof words !== 'string' || words === '' || view.isFilled) return null
  return (
    <div className={css.together}>
      <Noted words={words} />
      {isOwnDevice && (
        <Button onClick={() => book.write(recordId, answer(view.at, words))}>{text.soISaid}</Button>
      )}
    </div>
  )
}
