/** The dates on which the published figures may change. */
import { useFieldArray, useWatch } from 'react-hook-form'
import { Button, IconButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FormDate } from '#ui/form.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import type { PartProps } from './period-cards.tsx'
import css from './programme.module.css'

export function ReleaseDates({ control, frozen, today }: PartProps & { today: string }) {
  const text = useRoomText().programme
  const { fields, append, remove } = useFieldArray({ control, name: 'releaseDates' })
  const dates = useWatch({ control, name: 'releaseDates' })
  return (
    <Card title={text.releases} lead={text.releasesHow}>
      <div className={css.dates}>
        {fields.map((field, place) => {
          const label = text.release(place + 1)
          const hasPassed = frozen.startedPeriods.length > 0 && (dates[place]?.date ?? today) < today
          const isFixed = frozen.isRunning || hasPassed
          return (
            <div key={field.id} className={css.date}>
              <FormDate
                control={control}
                name={`releaseDates.${place}.date`}
                label={label}
                disabled={isFixed}
              />
              {!isFixed && fields.length > 1 && (
                <IconButton icon="delete" label={text.remove(label)} onClick={() => remove(place)} />
              )}
            </div>
          )
        })}
      </div>
      {!frozen.isRunning && (
        <div>
          <Button icon="add" onClick={() => append({ date: '' })}>
            {text.addRelease}
          </Button>
        </div>
      )}
    </Card>
  )
}
