/** One visit of a duo: when it is, what the host asks, what is looked at. */
import { CalendarDate } from '#domain/ground/time.ts'
import { duoVisitStage } from '#domain/programme/duo-progress.ts'
import { type DuoVisit, isVisitPath } from '#domain/programme/duo-visit.ts'
import { partiesOf } from '#domain/record/binding.ts'
import { conflictsOf, isReadOnly } from '#domain/record/path-view.ts'
import { keepVersion } from '#domain/record/record-commands.ts'
import { toDuo, toDuoVisit } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { DuoSector } from '#workbench/duo/duo-sector.tsx'
import { useDuoWords } from '#workbench/duo/duo-words.ts'
import { type DuoSeen, useDuoVisit } from '#workbench/duo/use-duos.ts'
import { ConflictChoice } from '#workbench/living/conflict-choice.tsx'
import { NewerNotice } from '#workbench/living/newer-notice.tsx'
import { itemNameOf } from '#workbench/questionnaire/framework-words.ts'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'
import { useHome } from './duo-page.tsx'
import { JointView } from './joint-view.tsx'
import { VisitFeedback } from './visit-feedback.tsx'
import { VisitFocus } from './visit-focus.tsx'
import { VisitPlan } from './visit-plan.tsx'
import { VisitQuestion } from './visit-question.tsx'

export function DuoVisitPage({ visitId }: { visitId: string }) {
  const text = useRoomText().duo
  const found = useDuoVisit(visitId)
  const home = useHome()
  if (found) return <OneVisit {...found} />
  return (
    <Page title={text.visit.unknownTitle} back={home}>
      <EmptyState title={text.visit.unknownTitle}>{text.page.unknown}</EmptyState>
    </Page>
  )
}

function OneVisit({ progress, visit }: { progress: DuoSeen; visit: DuoVisit }) {
  const text = useRoomText().duo
  const format = useFormat()
  const words = useDuoWords()
  const { accountId } = useBook().me
  const programme = usePost().programme()
  const record = useRecord(visit.recordId)
  const { duo, mySide, visits } = progress
  const counts = visits[visit.host]
  const stage = duoVisitStage(visit)
  const isAfter = stage === 'watched' || visit.committed.includes(accountId)
  const isDue = isAfter || (mySide !== visit.host && words.isDue(visit))
  const isOther = counts !== undefined && counts.recordId !== visit.recordId
  const isMine = record !== undefined && partiesOf(accountId, record).length > 0
  const isOpen = isMine && !isReadOnly(record, accountId) && !duo.ended && stage !== 'watched' && !isOther
  return (
    <Page
      title={words.title({ duo, mySide, host: visit.host })}
      back={{ href: toDuo(duo.recordId), label: words.pair(duo) }}
      {...(isAfter ? { actions: <PrintButton /> } : {})}
    >
      <NewerNotice state={record} />
      {duo.ended && (
        <Banner>
          {text.page.ended(format.date(duo.ended.at))}{' '}
          {duo.ended.reason && text.page.reason(duo.ended.reason)}
        </Banner>
      )}
      {isOther && (
        <Banner actions={<LinkButton href={toDuoVisit(counts.recordId)}>{text.visit.toOther}</LinkButton>}>
          {text.visit.other}
        </Banner>
      )}
      {isOpen && <Conflicts visit={visit} />}
      <DuoSector duo={duo} host={visit.host} programme={programme}>
        {!isDue && <Preparation progress={progress} visit={visit} isOpen={isOpen} />}
        <JointView visitId={visit.recordId} />
        <VisitFeedback progress={progress} visit={visit} />
        {isDue && !isAfter && <Preparation progress={progress} visit={visit} isOpen={isOpen} />}
        {isAfter && (
          <Disclosure summary={text.visit.beforehand}>
            <Preparation progress={progress} visit={visit} isOpen={isOpen} />
          </Disclosure>
        )}
      </DuoSector>
    </Page>
  )
}

/** This page prints as it stands: the two views, and what each takes home. */
function PrintButton() {
  const text = useRoomText().paper
  return (
    <Button look="quiet" icon="print" onClick={() => window.print()}>
      {text.open}
    </Button>
  )
}

type PreparationProps = { progress: DuoSeen; visit: DuoVisit; isOpen: boolean }

/** When it is, what the host asks, and what is looked at. */
function Preparation({ progress, visit, isOpen }: PreparationProps) {
  const { mySide } = progress
  return (
    <div className="ls-stack-l">
      <VisitPlan progress={progress} visit={visit} isOpen={isOpen} />
      <VisitQuestion progress={progress} visit={visit} isOpen={isOpen} />
      <VisitFocus visit={visit} isOpen={isOpen && (mySide === undefined || mySide === visit.host)} />
    </div>
  )
}

/** Two people wrote apart. The question shows its versions itself. */
function Conflicts({ visit }: { visit: DuoVisit }) {
  const text = useRoomText().duo.visit
  const book = useBook()
  const record = useRecord(visit.recordId)
  const show = useShownValue(visit)
  const labels = {
    ...{ date: text.date, start: text.start, end: text.end, class: text.class, cancelled: text.drop },
    ...{ focus_blocks: text.blocks, focus_indicators: text.items },
  }
  if (!record) return null
  return conflictsOf(record).map((path) => {
    const state = record.paths[path]
    if (!state || !isVisitPath(path)) return null
    return (
      <ConflictChoice
        key={path}
        label={labels[path]}
        state={state}
        show={(value) => `${labels[path]}: ${show(path, value)}`}
        onKeep={(value) => book.write(visit.recordId, keepVersion(path, value))}
      />
    )
  })
}

/** A version of a path, in words: a date with its day, a code by its name. */
function useShownValue({ framework: id }: DuoVisit) {
  const format = useFormat()
  const pick = usePick()
  const framework = useEdition(id)?.framework
  return (path: string, value: unknown): string => {
    const date = path === 'date' ? CalendarDate.safeParse(value).data : undefined
    if (date) return format.date(date, 'day')
    return [value]
      .flat()
      .map((one) => {
        const block = framework?.blocks.find((known) => known.id === one)
        return block ? pick(block.name) : itemNameOf(String(one), framework, pick)
      })
      .join(', ')
  }
}
