/** The note field: Enter adds the note, and one tap marks a tipping point at the current second. */
import { type KeyboardEvent, memo, type RefObject, useSyncExternalStore } from 'react'
import { MAX_NOTE_LENGTH, Speaker } from '#domain/programme/worksheet.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { GrowingText } from '#ui/text-field.tsx'
import { LintMarks } from '#workbench/living/lint-marks.tsx'
import { speakerName } from '#workbench/questionnaire/speaker-name.ts'
import css from './composer.module.css'
import type { Composer } from './composing.ts'
import { stayInField } from './stay-in-field.ts'

type ComposerBarProps = {
  composer: Composer
  field: RefObject<HTMLTextAreaElement | null>
  onMoment: () => void
  hasPulse: boolean
  pulseSeconds: number | undefined
  onPulse: () => void
}

export const ComposerBar = memo(function ComposerBar(props: ComposerBarProps) {
  const { composer, field, onMoment, hasPulse, pulseSeconds, onPulse } = props
  const text = useText().observe
  const pick = usePick()
  const format = useFormat()
  const { note, isRestored } = useSyncExternalStore(composer.subscribe, composer.look)
  const pressKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    composer.add()
  }
  const addAndStay = () => {
    composer.add()
    field.current?.focus()
  }
  return (
    <div className={css.composer}>
      <div className={css.field}>
        <span className={css.stamp}>{note.text === '' ? '' : format.lessonTime(note.time)}</span>
        <GrowingText
          ref={field}
          look={css.text}
          aria-label={text.noteLabel}
          placeholder={text.noteLabel}
          value={note.text}
          maxLength={MAX_NOTE_LENGTH}
          enterKeyHint="send"
          onType={composer.type}
          onLeave={() => void composer.keepNow()}
          onKeyDown={pressKey}
        />
        <IconButton
          icon="send"
          look="soft"
          label={text.addNote}
          disabled={note.text.trim() === ''}
          onMouseDown={stayInField}
          onClick={addAndStay}
        />
      </div>
      {isRestored && <p className={css.restored}>{text.restored}</p>}
      <LintMarks text={note.text} />
      <div className={css.row}>
        <Segmented
          label={text.who}
          options={Speaker.options.map((value) => ({ value, label: speakerName(value, pick) }))}
          value={note.speaker}
          keepsFocus
          onChange={composer.speak}
        />
        <div className={css.moment}>
          <Button look="moment" icon="moment" wide onMouseDown={stayInField} onClick={onMoment}>
            {text.tip}
          </Button>
        </div>
        {pulseSeconds && (
          <IconButton
            icon="clock"
            look={hasPulse ? 'soft' : 'quiet'}
            label={`${text.pulse}: ${text.pulseOn(pulseSeconds / 60)}`}
            aria-pressed={hasPulse}
            onMouseDown={stayInField}
            onClick={onPulse}
          />
        )}
      </div>
    </div>
  )
})
