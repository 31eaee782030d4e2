/** The coach's facts about a teacher: name, school and subject. The form works offline. */
import { useState } from 'react'
import { z } from 'zod'
import { type RecordId, SchoolId } from '#domain/ground/id.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/select.tsx'
import { SubmitForm } from '#ui/submit-form.tsx'
import { useText } from '#ui/text/language.tsx'
import { TextField } from '#ui/text-field.tsx'
import { LeftHere, useTyped } from '#workbench/living/form-draft.tsx'

export type TeacherFacts = { name: string; schoolId: SchoolId; subject: string }
export type SchoolName = { schoolId: SchoolId; name: string }

export type TeacherFormProps = {
  schools: readonly SchoolName[]
  /** The trajectory that is changed. Without it a teacher is added. */
  about?: RecordId
  /** These schools are offered first; the others appear after choosing “other school”. */
  ownSchools?: readonly string[]
  start?: { name: string; schoolId: SchoolId | undefined; subject: string }
  submitLabel: string
  onSubmit: (facts: TeacherFacts) => void
  onFetchSchools: () => void
  busy?: boolean
}

const OTHER = 'other'

const TeacherDraft = z.object({ name: z.string(), school: z.string(), subject: z.string() })

export function TeacherForm(props: TeacherFormProps) {
  const { schools, start, submitLabel, onSubmit, onFetchSchools, busy = false } = props
  const text = useText().teachers.form
  const { values, type, draft } = useTyped(
    `teacher/${props.about ?? 'new'}`,
    { name: start?.name ?? '', school: String(start?.schoolId ?? ''), subject: start?.subject ?? '' },
    TeacherDraft,
  )
  const { name, school, subject } = values
  const [tried, setTried] = useState(false)
  const own = schools.filter(({ schoolId: id }) => props.ownSchools?.includes(id) || id === start?.schoolId)
  const [isWide, setWide] = useState(false)
  const offered = isWide || own.length === 0 ? schools : own
  const only = offered.length === 1 ? offered[0]?.schoolId : undefined
  const schoolId = SchoolId.safeParse(school || only)
  const submit = () => {
    setTried(true)
    if (name.trim() === '' || !schoolId.success) return
    void draft.drop()
    onSubmit({ name: name.trim(), schoolId: schoolId.data, subject: subject.trim() })
  }
  return (
    <SubmitForm onSubmit={submit}>
      <LeftHere draft={draft} />
      <TextField
        label={text.name}
        description={text.nameHint}
        value={name}
        onType={(typed) => type({ name: typed })}
        maxLength={80}
        autoComplete="off"
        error={tried && name.trim() === '' ? text.nameMissing : undefined}
      />
      {schools.length === 0 ? (
        <Banner tone="warn" actions={<Button onClick={onFetchSchools}>{text.fetchSchools}</Button>}>
          {text.noSchools}
        </Banner>
      ) : (
        <Select
          label={text.school}
          value={schoolId.success ? schoolId.data : ''}
          placeholder={text.chooseSchool}
          options={[
            ...offered.map((one) => ({ value: one.schoolId, label: one.name })),
            ...(offered.length < schools.length ? [{ value: OTHER, label: text.otherSchool }] : []),
          ]}
          onChange={(value) => (value === OTHER ? setWide(true) : type({ school: value }))}
          error={tried && !schoolId.success ? text.schoolMissing : undefined}
        />
      )}
      <TextField
        label={text.subject}
        optional={text.optional}
        value={subject}
        onType={(typed) => type({ subject: typed })}
        maxLength={80}
        autoComplete="off"
      />
      <div className="ls-row">
        <Button type="submit" look="primary" busy={busy} disabled={schools.length === 0}>
          {submitLabel}
        </Button>
      </div>
    </SubmitForm>
  )
}
