/** The schools with their type and the expected number of participants. */
import { useFieldArray } from 'react-hook-form'
import { SchoolType } from '#domain/disclosure/settings.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FormNumber, FormSelect, FormTextField } from '#ui/form.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import type { PartProps } from './period-cards.tsx'
import css from './programme.module.css'
import { emptySchool } from './programme-form.ts'

export function SchoolRows({ control, frozen }: PartProps) {
  const words = useRoomText().words
  const text = useRoomText().programme
  const { world } = useBook()
  const { fields, append, remove } = useFieldArray({ control, name: 'schools', keyName: 'key' })
  return (
    <Card title={text.schools} lead={text.schoolsHow}>
      {frozen.isRunning && <Banner>{text.schoolsFrozen}</Banner>}
      {fields.map((field, place) => {
        const label = text.school(place + 1)
        return (
          <fieldset key={field.key} className={css.part}>
            <legend className="ls-hidden">{label}</legend>
            <div className={css.school}>
              <FormTextField
                control={control}
                name={`schools.${place}.name`}
                label={text.schoolName}
                maxLength={120}
                autoComplete="off"
              />
              <FormSelect
                control={control}
                name={`schools.${place}.type`}
                label={text.schoolType}
                options={SchoolType.options.map((value) => ({ value, label: text.types[value] }))}
                disabled={frozen.isRunning}
              />
              <FormNumber
                control={control}
                name={`schools.${place}.expectedParticipants`}
                label={text.expected}
                max={1000}
                lessLabel={words.less}
                moreLabel={words.more}
                disabled={frozen.isRunning}
              />
              {!frozen.isRunning && fields.length > 1 && (
                <IconButton icon="delete" label={text.remove(label)} onClick={() => remove(place)} />
              )}
            </div>
          </fieldset>
        )
      })}
      {!frozen.isRunning && (
        <div>
          <Button icon="add" onClick={() => append(emptySchool(world.newId))}>
            {text.addSchool}
          </Button>
        </div>
      )}
    </Card>
  )
}
