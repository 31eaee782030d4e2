/** One teacher for the coach: progress, visits and participation. */
import { useState } from 'react'
import { type PersonId, PersonId as PersonIdSchema } from '#domain/ground/id.ts'
import { hasBothLessons, type PersonProgress } from '#domain/programme/progress.ts'
import { describeTeacher } from '#domain/programme/trajectory.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { paths, toCompare, toPaper, toPlan } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { useProgramme } from '#sync/live.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { NewerNotice } from '#workbench/living/newer-notice.tsx'
import { schoolNames, useCoachedPeople } from '#workbench/person/coached-people.ts'
import { toldApart, useSameNames } from '#workbench/person/same-name.ts'
import type { TeacherFacts } from '#workbench/person/teacher-form.tsx'
import { CertaintyRow } from './certainty-row.tsx'
import { GivenFeedback } from './given-feedback.tsx'
import { TakingPart } from './taking-part.tsx'
import { TeacherAgreements } from './teacher-agreements.tsx'
import { TeacherDialog } from './teacher-dialog.tsx'
import { TeacherDuos } from './teacher-duos.tsx'
import { TeacherProgress } from './teacher-progress.tsx'
import { VisitRows } from './visit-rows.tsx'

export function TeacherPage({ personId }: { personId: string }) {
  const text = useRoomText()
  const parsed = PersonIdSchema.safeParse(personId)
  const progress = useCoachedPeople().get(parsed.success ? parsed.data : PersonIdSchema.parse(nobody))
  if (progress && parsed.success) return <OneTeacher progress={progress} personId={parsed.data} />
  return (
    <Page title={text.teacher.unknownTitle} back={{ href: paths.teachers, label: text.teacher.back }}>
      <EmptyState title={text.teacher.unknownTitle}>{text.teacher.unknown}</EmptyState>
    </Page>
  )
}

const nobody = '00000000-0000-0000-0000-000000000000'

function OneTeacher({ progress, personId }: { progress: PersonProgress; personId: PersonId }) {
  const text = useRoomText()
  const book = useBook()
  const { programme, refresh } = useProgramme()
  const [isEditing, setIsEditing] = useState(false)
  const { trajectory } = progress
  const record = useRecord(trajectory.recordId)
  const canWrite = record !== undefined && !isReadOnly(record, book.me.accountId)
  const schools = schoolNames(programme)
  const name = toldApart(trajectory.name, useSameNames(schools).get(trajectory.recordId))
  const shown = { ...progress, trajectory: { ...trajectory, name } }
  const school = schools.find(({ schoolId }) => schoolId === trajectory.schoolId)?.name
  const save = (facts: TeacherFacts) => {
    book.write(trajectory.recordId, describeTeacher(facts))
    setIsEditing(false)
  }
  return (
    <Page
      title={name}
      lead={[school, trajectory.subject].filter(Boolean).join(' · ')}
      back={{ href: paths.teachers, label: text.teacher.back }}
      actions={
        <>
          <LinkButton look="quiet" icon="print" href={toPaper(personId)}>
            {text.paper.open}
          </LinkButton>
          {canWrite && (
            <Button look="quiet" icon="edit" onClick={() => setIsEditing(true)}>
              {text.teacher.edit}
            </Button>
          )}
          <LinkButton look="primary" icon="calendar" href={toPlan(personId)}>
            {text.teacher.plan}
          </LinkButton>
        </>
      }
    >
      <NewerNotice state={record} />
      <Card title={text.teacher.progress}>
        <TeacherProgress progress={progress} named />
        {hasBothLessons(progress) && (
          <div>
            <LinkButton iconAfter="next" href={toCompare(personId)}>
              {text.teacher.compare}
            </LinkButton>
          </div>
        )}
      </Card>
      <VisitRows progress={shown} personId={personId} />
      <TeacherAgreements progress={progress} personId={personId} />
      <TeacherDuos progress={progress} personId={personId} />
      <GivenFeedback personId={personId} />
      <CertaintyRow personId={personId} />
      <TakingPart {...{ progress, shown, personId, canWrite }} />
      {isEditing && (
        <TeacherDialog
          title={text.teachers.form.editTitle}
          schools={schools}
          about={trajectory.recordId}
          start={trajectory}
          submitLabel={text.words.save}
          onSubmit={save}
          onFetchSchools={() => void refresh()}
          onClose={() => setIsEditing(false)}
        />
      )}
    </Page>
  )
}
