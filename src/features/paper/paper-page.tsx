/** Everything about one teacher on A4, both voices: a summary of one page first. The browser prints it or saves a PDF. */
import { type ReactNode, useCallback } from 'react'
import { PersonId, type RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import { duoVisitOf } from '#domain/programme/duo-visit.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { paths, toReview, toTeacher } from '#paths.ts'
import { useBook, useRecord, useRecords } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { SchoolSector } from '#workbench/person/school-sector.tsx'
import { VisitsToCalendar } from '#workbench/person/visits-to-calendar.tsx'
import css from './paper.module.css'
import { FormPaper, LessonPaper, ReportPaper, ViewPaper } from './paper-parts.tsx'
import { type PaperRecords, paperOf } from './paper-records.ts'
import { PaperSummary } from './paper-summary.tsx'

export function PaperPage({ personId, recordId }: { personId: string; recordId?: string }) {
  const text = useRoomText().paper
  const programme = usePost().programme()
  const { accountId } = useBook().me
  const person = PersonId.safeParse(personId).data
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) =>
      person && paperOf(records, person, { accountId, only: recordId }),
    [person, accountId, recordId],
  )
  const found = useRecords(select)
  if (!found)
    return (
      <Page title={text.unknown} back={{ href: paths.people, label: text.back }}>
        <EmptyState title={text.unknown}>{text.unknownText}</EmptyState>
      </Page>
    )
  return (
    <SchoolSector personId={person} programme={programme}>
      <Paper found={found} only={recordId} />
    </SchoolSector>
  )
}

function Paper({ found, only }: { found: PaperRecords; only: string | undefined }) {
  const text = useRoomText().paper
  const format = useFormat()
  const { me, world } = useBook()
  const own = useRecord(me.accountRecord)
  const { progress, isHerself, isLessonOneClosed } = found
  const { name, personId } = progress.trajectory
  const home = isHerself ? paths.progress : toTeacher(personId ?? '')
  const [report] = found.reports
  const back = only && isHerself && report ? toReview(report.recordId) : home
  const madeOn = format.date(instantOf(world.now()))
  return (
    <Page
      title={only === undefined ? text.title(name) : name}
      lead={text.lead(madeOn, own ? accountBookOf(own).name : '')}
      back={{ href: back, label: text.back }}
      actions={
        <Button look="primary" icon="print" onClick={() => window.print()}>
          {text.print}
        </Button>
      }
    >
      <p className="ls-soft ls-no-print">{text.how}</p>
      {isLessonOneClosed && <Banner>{text.lessonOneClosed}</Banner>}
      {only === undefined && <VisitsToCalendar visits={progress.visits.map(({ visit }) => visit)} />}
      {only === undefined && <PaperSummary found={found} />}
      <Parts found={found} isAlone={only !== undefined} />
    </Page>
  )
}

function Parts({ found, isAlone }: { found: PaperRecords; isAlone: boolean }) {
  const text = useRoomText().paper
  const format = useFormat()
  const dateOf = (state: RecordState) => format.date(duoVisitOf(state)?.planned?.date ?? state.bornAt, 'day')
  const all: ReactNode[] = [
    ...found.reports.map((one) => (
      <ReportPaper
        key={one.recordId}
        state={one}
        isHerself={found.isHerself}
        name={found.progress.trajectory.name}
      />
    )),
    ...found.lessons.map((one) => <LessonPaper key={one.recordId} state={one} />),
    ...found.selfViews.map((one) => <FormPaper key={one.recordId} state={one} title={text.selfView} />),
    ...found.notes.map((one) => <FormPaper key={one.recordId} state={one} title={text.note(dateOf(one))} />),
    ...found.duoVisits.map(({ state, host }) => (
      <FormPaper key={state.recordId} state={state} title={text.duoVisit(host, dateOf(state))} />
    )),
    ...found.observations.map((one) => <ViewPaper key={one.recordId} state={one} title={text.observation} />),
  ]
  if (all.length === 0) return <p className="ls-soft">{text.none}</p>
  return <div className={isAlone ? css.whole : undefined}>{all}</div>
}
