/** A field in the teacher's own words: her look-back, her reflection, her statement. */
import { writeField } from '#domain/programme/conversation.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { useText } from '#ui/text/language.tsx'
import { LivingArea } from '#workbench/form/living-area.tsx'
import css from '#workbench/lesson/conversation.module.css'

type TeacherField = 's1' | 's7' | 'statement'

type TeacherWordsProps = {
  state: RecordState
  field: TeacherField
  value: string
  onBehalf?: 'teacher' | undefined
}

/** Did the teacher write this herself, on an own device? Then no other screen can change it. */
const isOwnHand = (state: RecordState, field: TeacherField): boolean =>
  state.paths[field]?.heads.some((head) => !head.onBehalf) ?? false

/** Do the standing words come from the coach's screen? */
export const isTypedTogether = (state: RecordState, field: TeacherField): boolean =>
  (state.paths[field]?.heads[0]?.onBehalf ?? false) && state.paths[field]?.value !== ''

export function TeacherWords({ state, field, value, onBehalf }: TeacherWordsProps) {
  const text = useText().conversation
  const book = useBook()
  if (onBehalf && isOwnHand(state, field)) {
    return (
      <div className="ls-stack-s">
        <h3>{text.fields[field]}</h3>
        <p className={css.words}>{value === '' ? text.notFilled : value}</p>
        <p className="ls-soft ls-small">{text.ownWordsStand}</p>
      </div>
    )
  }
  const isTogether = !onBehalf && isTypedTogether(state, field)
  return (
    <div className="ls-stack-s">
      <LivingArea
        recordId={state.recordId}
        path={field}
        label={text.fields[field]}
        description={text.fieldHints[field]}
        value={value}
        lines={field === 'statement' ? 2 : 4}
        toDraft={(typed) => writeField(field, typed, onBehalf)}
      />
      {isTogether && (
        <div className={css.together}>
          <div>
            <span className={css.stamp}>{text.onCoachScreen}</span>
            <p className="ls-small">{text.takeOverHint}</p>
          </div>
          <Button onClick={() => book.write(state.recordId, writeField(field, value))}>
            {text.takeOver}
          </Button>
        </div>
      )}
    </div>
  )
}
