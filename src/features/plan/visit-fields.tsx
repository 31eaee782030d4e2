/** The fields of a visit in three cards; their options and most of their words come from instrument F01. */
import { type Control, useController } from 'react-hook-form'
import type { Field } from '#domain/instrument/instrument.ts'
import { lessonVisit } from '#instruments/lesson-visit.ts'
import { Card } from '#ui/card.tsx'
import { FormDate, FormSelect, FormTextArea, FormTextField, FormTime } from '#ui/form.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import css from './visit-fields.module.css'
import type { VisitForm } from './visit-form.ts'

type FieldsProps = { control: Control<VisitForm> }

const fieldOf = (id: string): Field | undefined => lessonVisit.fields.find((field) => field.id === id)

export function VisitFields({ control }: FieldsProps) {
  const text = useText()
  const pick = usePick()
  const focus = fieldOf('focus_request')
  return (
    <>
      <Card title={text.plan.when}>
        <OrdinalField control={control} />
        <div className={css.three}>
          <FormDate control={control} name="date" label={text.plan.date} />
          <FormTime control={control} name="start" label={text.plan.start} />
          <FormTime control={control} name="end" label={text.plan.end} optional={text.words.optional} />
        </div>
      </Card>
      <Card title={text.plan.about} lead={text.plan.coarse}>
        <div className={css.two}>
          <FormTextField
            control={control}
            name="class"
            label={text.plan.class}
            optional={text.words.optional}
            maxLength={40}
            autoComplete="off"
          />
          <ChoiceField control={control} name="pupilsBand" field={fieldOf('n_pupils_band')} />
          <ChoiceField control={control} name="sectorYear" field={fieldOf('sector_year')} />
          <ChoiceField control={control} name="subjectGroup" field={fieldOf('subject_group')} />
        </div>
      </Card>
      <Card>
        <FormTextArea
          control={control}
          name="focus"
          label={focus ? pick(focus.label) : ''}
          description={focus?.hint && pick(focus.hint)}
          maxLength={600}
          lines={3}
        />
      </Card>
    </>
  )
}

function OrdinalField({ control }: FieldsProps) {
  const text = useText().plan
  const { field } = useController({ control, name: 'ordinal' })
  return (
    <div className="ls-stack-s">
      <Segmented
        label={text.ordinal}
        showLabel
        options={(['1', '2', 'extra'] as const).map((value) => ({ value, label: text.ordinals[value] }))}
        value={field.value}
        onChange={field.onChange}
      />
      {field.value === 'extra' && <p className="ls-small ls-soft">{text.extraMeans}</p>}
    </div>
  )
}

type ChoiceFieldProps = FieldsProps & {
  name: 'pupilsBand' | 'sectorYear' | 'subjectGroup'
  field: Field | undefined
}

function ChoiceField({ control, name, field }: ChoiceFieldProps) {
  const text = useText()
  const pick = usePick()
  if (!field) return null
  return (
    <FormSelect
      control={control}
      name={name}
      label={pick(field.label)}
      optional={text.words.optional}
      placeholder={text.plan.notFilled}
      options={(field.options ?? []).map(({ code, label }) => ({ value: code, label: pick(label) }))}
    />
  )
}
