/**
 * The fields of a visit in three cards. The form of the edition decides which are asked, with which options and
 * words.
 */
import { type Control, useController } from 'react-hook-form'
import type { Field, Form } from '#domain/instrument/form.ts'
import { Card } from '#ui/card.tsx'
import { FormDate, FormSelect, FormTextArea, FormTextField, FormTime } from '#ui/form.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from './visit-fields.module.css'
import type { VisitForm } from './visit-form.ts'

type FieldsProps = { control: Control<VisitForm> }
type VisitFieldsProps = FieldsProps & { form: Form }

const fieldAt = ({ fields }: Form, at: string): Field | undefined => fields.find((field) => field.at === at)

export function VisitFields({ control, form }: VisitFieldsProps) {
  const text = useRoomText()
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
          <ChoiceField control={control} name="pupilsBand" form={form} />
          <ChoiceField control={control} name="sectorYear" form={form} />
          <ChoiceField control={control} name="subjectGroup" form={form} />
          <ChoiceField control={control} name="lessonType" form={form} />
        </div>
      </Card>
      <FocusField control={control} form={form} />
    </>
  )
}

function FocusField({ control, form }: VisitFieldsProps) {
  const pick = usePick()
  const field = fieldAt(form, 'focus')
  if (field?.type !== 'text') return null
  return (
    <Card>
      <FormTextArea
        control={control}
        name="focus"
        label={pick(field.label)}
        description={field.help && pick(field.help)}
        maxLength={field.max}
        lines={3}
      />
    </Card>
  )
}

function OrdinalField({ control }: FieldsProps) {
  const text = useRoomText().plan
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

type ChoiceFieldProps = VisitFieldsProps & {
  name: 'pupilsBand' | 'sectorYear' | 'subjectGroup' | 'lessonType'
}

/**
 * Renders nothing when the edition lacks the field. A required choice shows its first option, so no field must be
 * filled in.
 */
function ChoiceField({ control, name, form }: ChoiceFieldProps) {
  const text = useRoomText()
  const pick = usePick()
  const field = fieldAt(form, name)
  if (field?.type !== 'choice') return null
  const options = field.options.map(({ code, label }) => ({ value: code, label: pick(label) }))
  const [first] = options
  return (
    <FormSelect
      control={control}
      name={name}
      label={pick(field.label)}
      optional={field.required ? undefined : text.words.optional}
      placeholder={field.required && first ? first.label : text.plan.notFilled}
      options={field.required ? options.slice(1) : options}
    />
  )
}
