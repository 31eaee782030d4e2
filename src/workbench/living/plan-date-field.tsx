/**
 * A date of a plan in a living form. A date far from this school year is not kept: it stays in the field, and leaving
 * the field says why. Typing the digits of a year passes through such dates.
 */
import { useState } from 'react'
import { isNearby } from '#domain/ground/time.ts'
import { useBook } from '#storage/live.ts'
import { DateField } from '#ui/date-field.tsx'
import { useText } from '#ui/text/language.tsx'
import { localDate } from '#workbench/local-date.ts'

type PlanDateFieldProps = {
  label: string
  description?: string | undefined
  optional?: string | undefined
  /** '' without a date. */
  date: string
  onChange: (date: string) => void
}

export function PlanDateField({ date, onChange, ...field }: PlanDateFieldProps) {
  const text = useText()
  const { world } = useBook()
  const [refused, setRefused] = useState<{ date: string; isLeft: boolean }>()
  const type = (next: string) => {
    const isKept = next === '' || isNearby(next, localDate(world.now()))
    setRefused(isKept ? undefined : { date: next, isLeft: false })
    if (isKept) onChange(next)
  }
  return (
    <DateField
      {...field}
      value={refused?.date ?? date}
      onChange={type}
      onLeave={() => setRefused(refused && { ...refused, isLeft: true })}
      error={refused?.isLeft ? text.problems.ofField('far_date') : undefined}
    />
  )
}
