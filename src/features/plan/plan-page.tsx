/** Planning a visit with a teacher, or changing one. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { type EntryId, PersonId, RecordId } from '#domain/ground/id.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { cancelVisit, planVisit, replanVisit, type Visit } from '#domain/programme/visit.ts'
import type { EntryDraft, Path } from '#domain/record/entry.ts'
import { conflictsOf, isReadOnly } from '#domain/record/path-view.ts'
import { keepVersion } from '#domain/record/record-commands.ts'
import { newestEdition } from '#instruments/editions.ts'
import { paths, toTeacher } from '#paths.ts'
import type { Book } from '#storage/book.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FormProblems } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ConflictChoice } from '#workbench/living/conflict-choice.tsx'
import { LeftHere, useFormDraft } from '#workbench/living/form-draft.tsx'
import { NewerNotice } from '#workbench/living/newer-notice.tsx'
import { localDate } from '#workbench/local-date.ts'
import { useCoachedPeople } from '#workbench/person/coached-people.ts'
import { SchoolSector } from '#workbench/person/school-sector.tsx'
import { nextOrdinal } from '#workbench/person/start-teacher.ts'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'
import { TimetableCard } from './timetable-card.tsx'
import { VisitFields } from './visit-fields.tsx'
import { toChange, toFacts, toForm, VisitDraft, type VisitForm, visitFormOn } from './visit-form.ts'

/** `visitId` names the visit to change. Without it a new visit is planned. */
export function PlanPage(params: { personId: string; visitId?: string | undefined }) {
  const text = useRoomText().plan
  const personId = PersonId.safeParse(params.personId)
  const visitId = RecordId.safeParse(params.visitId)
  const programme = usePost().programme()
  const allProgress = useCoachedPeople()
  const progress = personId.success ? allProgress.get(personId.data) : undefined
  const one = progress?.visits.find(({ visit }) => visit.recordId === visitId.data)
  if (!progress || (params.visitId && !one))
    return (
      <Page title={text.unknownTitle}>
        <EmptyState
          title={text.unknownTitle}
          action={<LinkButton href={paths.teachers}>{text.toTeachers}</LinkButton>}
        >
          {text.unknown}
        </EmptyState>
      </Page>
    )
  return (
    <SchoolSector personId={progress.trajectory.personId} programme={programme}>
      <PlanContent progress={progress} visit={one?.visit} isHeld={one?.lesson !== undefined} />
    </SchoolSector>
  )
}

type PlanContentProps = { progress: PersonProgress; visit: Visit | undefined; isHeld: boolean }

function PlanContent({ progress, visit, isHeld }: PlanContentProps) {
  const text = useRoomText()
  const record = useRecord(visit?.recordId)
  const { accountId } = useBook().me
  const { name, personId } = progress.trajectory
  const back = { href: toTeacher(personId ?? ''), label: name }
  const title = visit ? text.plan.changeTitle(name) : text.plan.title(name)
  if (record && isReadOnly(record, accountId))
    return (
      <Page title={title} back={back}>
        <NewerNotice state={record} />
      </Page>
    )
  return (
    <Page title={title} lead={text.plan.lead} back={back}>
      <NewerNotice state={record} />
      {visit?.isCancelled && <Banner>{text.plan.cancelled}</Banner>}
      {isHeld && <Banner>{text.plan.held}</Banner>}
      {visit && <Conflicts visit={visit} />}
      <PlanForm key={visit?.recordId ?? 'new'} progress={progress} visit={visit} />
    </Page>
  )
}

function Conflicts({ visit }: { visit: Visit }) {
  const text = useRoomText().plan
  const book = useBook()
  const record = useRecord(visit.recordId)
  if (!record) return null
  return conflictsOf(record).map((path) => {
    const state = record.paths[path]
    return (
      state && (
        <ConflictChoice
          key={path}
          label={text.conflict(path)}
          state={state}
          show={(value) => String(value)}
          onKeep={(value) => book.write(visit.recordId, keepVersion(path, value))}
        />
      )
    )
  })
}

type SeenByPath = Record<Path, EntryId[]>

const seenOf = (book: Book, recordId: RecordId): SeenByPath =>
  Object.fromEntries(
    Object.keys(book.record(recordId)?.paths ?? {}).map((path) => [path, book.seen(recordId, path)]),
  )

const replacingOpened = (draft: EntryDraft, replaces: SeenByPath): EntryDraft => ({
  ...draft,
  replaces: Object.fromEntries(Object.keys(draft.changes).map((path) => [path, replaces[path] ?? []])),
})

function PlanForm({ progress, visit }: { progress: PersonProgress; visit: Visit | undefined }) {
  const text = useRoomText()
  const book = useBook()
  const [, go] = useLocation()
  const [problem, setProblem] = useState<ProblemCode>()
  const { personId, framework } = progress.trajectory
  // The visit and the entries that were seen when the form opened. A concurrent change elsewhere becomes a conflict
  // and is not overwritten.
  const [opened] = useState(() => visit && { visit, replaces: seenOf(book, visit.recordId) })
  const today = localDate(book.world.now())
  const form = useForm<VisitForm>({
    resolver: zodResolver(visitFormOn(today, opened?.visit.date)),
    defaultValues: visit ? toForm(visit) : toForm({ ordinal: nextOrdinal(progress), date: today, start: '' }),
  })
  const draft = useFormDraft(
    form,
    visit ? `visit/${visit.recordId}` : `plan/${progress.trajectory.recordId}`,
    VisitDraft,
  )
  const { control, handleSubmit, formState } = form
  const save = async (typed: VisitForm) => {
    if (!personId) return
    const change = opened && toChange(typed, opened.visit)
    if (change && Object.keys(change).length === 0) return go(toTeacher(personId))
    const outcome =
      opened && change
        ? await book.append(opened.visit.recordId, replacingOpened(replanVisit(change), opened.replaces))
        : await book.create(planVisit(personId, toFacts(typed))).kept
    if (!outcome.ok) return setProblem(outcome.problem)
    await draft.drop()
    go(toTeacher(personId))
  }
  return (
    <FormProblems translate={text.problems.ofField}>
      <form className="ls-stack-l" noValidate onSubmit={handleSubmit(save)}>
        <LeftHere draft={draft} />
        <TimetableCard form={form} name={progress.trajectory.name} />
        <VisitFields control={control} form={(useEdition(framework) ?? newestEdition).visit} />
        {problem && (
          <Banner tone="danger" title={text.plan.notKept}>
            {text.problems.of(problem).next}
          </Banner>
        )}
        <div className="ls-row">
          <Button type="submit" look="primary" busy={formState.isSubmitting}>
            {visit ? text.plan.change : text.plan.save}
          </Button>
          {visit && (
            <Button look="quiet" onClick={() => book.write(visit.recordId, cancelVisit(!visit.isCancelled))}>
              {visit.isCancelled ? text.plan.restore : text.plan.cancel}
            </Button>
          )}
        </div>
      </form>
    </FormProblems>
  )
}
