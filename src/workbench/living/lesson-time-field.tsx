/**
 * A lesson time typed as minutes and seconds. Leaving the field calls `onChange`, also when Escape closes the panel
 * around it: a focused input that is removed sends no blur. Unreadable text stays in the field and is not kept.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type LessonTime, lessonTimeToText, parseLessonTime } from '#domain/ground/time.ts'
import { useText } from '#ui/text/language.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useBeforeLeaving } from './kept-draft.ts'

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
  /** Told what is wrong with the typed time, and that nothing is any more. Needs a stable identity. */
  onWrong?: (label: string, error: string | undefined) => void
}

export function LessonTimeField(props: LessonTimeFieldProps) {
  const { time, onChange, objection, readOnly = false, onWrong, ...field } = props
  const text = useText().form
  /** Undefined while nothing was typed: then the field follows the record. */
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? (time === undefined ? '' : lessonTimeToText(time))
  const isEmpty = shown.trim() === ''
  const read = parseLessonTime(shown)
  const isWrong = read === undefined && !(isEmpty && field.optional !== undefined)
  const error = isWrong ? text.timeWrong : read === undefined ? undefined : objection?.(read)
  const commit = () => {
    if (error || readOnly || typed === undefined) return
    waiting.current = undefined
    setTyped(undefined)
    if (read !== time) onChange(read)
  }
  useEffect(() => {
    onWrong?.(field.label, error)
    return () => onWrong?.(field.label, undefined)
  }, [onWrong, field.label, error])
  const waiting = useRef<() => void>(undefined)
  useEffect(() => {
    waiting.current = commit
  })
  const leave = useCallback(async () => waiting.current?.(), [])
  useBeforeLeaving(leave)
  useEffect(() => () => void leave(), [leave])
  return (
    <TextField
      {...field}
      value={shown}
      inputMode="numeric"
      onType={setTyped}
      onLeave={commit}
      error={error}
      readOnly={readOnly}
    />
  )
}
