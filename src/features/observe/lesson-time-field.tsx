/** A lesson time that is corrected by hand, as minutes and seconds; only what can be read is handed on. */
import { useState } from 'react'
import { type LessonTime, lessonTimeToText, parseLessonTime } from '#domain/ground/time.ts'
import { useText } from '#ui/text/language.tsx'
import { TextField } from '#ui/text-field.tsx'

type LessonTimeFieldProps = {
  label: string
  time: LessonTime
  onChange: (time: LessonTime) => void
  /** Why this time cannot be, although it can be read. */
  objection?: (time: LessonTime) => string | undefined
  readOnly?: boolean
}

export function LessonTimeField({ label, time, onChange, objection, readOnly }: LessonTimeFieldProps) {
  const text = useText().observe
  const [typed, setTyped] = useState(lessonTimeToText(time))
  const read = parseLessonTime(typed)
  const error = read === undefined ? text.noteTimeWrong : objection?.(read)
  return (
    <TextField
      label={label}
      value={typed}
      inputMode="numeric"
      onType={setTyped}
      onLeave={() => read !== undefined && !error && read !== time && onChange(read)}
      error={error}
      readOnly={readOnly ?? false}
    />
  )
}
