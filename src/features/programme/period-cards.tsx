/** The periods of the year, each with the window for lesson 1. */
import { type Control, useFieldArray } from 'react-hook-form'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FormDate } from '#ui/form.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from './programme.module.css'
import { emptyPeriod, type Frozen, type ProgrammeForm } from './programme-form.ts'

export type PartProps = { control: Control<ProgrammeForm>; frozen: Frozen }

export function PeriodCards({ control, frozen }: PartProps) {
  const text = useRoomText().programme
  const { world } = useBook()
  const { fields, append, remove } = useFieldArray({ control, name: 'periods', keyName: 'key' })
  return (
    <Card title={text.periods} lead={text.periodsHow}>
      {fields.map((field, place) => {
        const isStarted = frozen.startedPeriods.includes(field.id)
        const isFixed = frozen.isRunning || isStarted
        const label = text.period(place + 1)
        return (
          <fieldset key={field.key} className={css.part}>
            <legend className={css.legend}>{label}</legend>
            {isStarted && <p className="ls-small ls-soft">{text.started}</p>}
            <div className={css.four}>
              <FormDate
                control={control}
                name={`periods.${place}.start`}
                label={text.periodStart}
                disabled={isFixed}
              />
              <FormDate
                control={control}
                name={`periods.${place}.end`}
                label={text.periodEnd}
                disabled={isFixed}
              />
              <FormDate
                control={control}
                name={`periods.${place}.lesson1Window.start`}
                label={text.windowStart}
                disabled={isFixed}
              />
              <FormDate
                control={control}
                name={`periods.${place}.lesson1Window.end`}
                label={text.windowEnd}
                disabled={isFixed}
              />
            </div>
            {!isFixed && fields.length > 1 && (
              <div>
                <Button look="quiet" icon="delete" onClick={() => remove(place)}>
                  {text.remove(label)}
                </Button>
              </div>
            )}
          </fieldset>
        )
      })}
      {!frozen.isRunning && (
        <div>
          <Button icon="add" onClick={() => append(emptyPeriod(world.newId))}>
            {text.addPeriod}
          </Button>
        </div>
      )}
    </Card>
  )
}
