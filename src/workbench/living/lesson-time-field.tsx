/** A lesson time typed as minutes and seconds. Unreadable text does not call `onChange`. */
import { useState } from 'react'
import { type LessonTime, lessonTimeToText, parseLessonTime } from '#domain/ground/time.ts'
import { useText } from '#ui/text/language.tsx'
import { TextField } from '#ui/text-field.tsx'

type LessonTimeFieldProps = {
  label: string
  description?: string | undefined
  optional?: string | undefined
  time: LessonTime | undefined
  /** Undefined when the time was removed. */
  onChange: (time: LessonTime | undefined) => void
  /** The message for a readable time that is not allowed. */
  objection?: (time: LessonTime) => string | undefined
  readOnly?: boolean
}

export function LessonTimeField(props: LessonTimeFieldProps) {
  const { time, onChange, objection, readOnly = false, ...field } = props
  const text = useText().form
  const [typed, setTyped] = useState(time === undefined ? '' : lessonTimeToText(time))
  const isEmpty = typed.trim() === ''
  const read = parseLessonTime(typed)
  const isWrong = read === undefined && !(isEmpty && field.optional !== undefined)
  const error = isWrong ? text.timeWrong : read === undefined ? undefined : objection?.(read)
  return (
    <TextField
      {...field}
      value={typed}
      inputMode="numeric"
      onType={setTyped}
      onLeave={() => !error && read !== time && onChange(read)}
      error={error}
      readOnly={readOnly}
    />
  )
}
