/** The page /lesson/:visitId. It finds the visit, opens or creates its worksheet, and shows the room for its stage. */

import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { RecordId } from '#domain/ground/id.ts'
import { type Edition, lessonWords } from '#domain/instrument/edition.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { type Visit, visitOf } from '#domain/programme/visit.ts'
import { openWorksheet, worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { isKnownFramework } from '#instruments/editions.ts'
import { paths } from '#paths.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useText } from '#ui/text/language.tsx'
import { unknownIn } from '#workbench/form/question-words.ts'
import { useRecordLock } from '#workbench/living/record-lock.ts'
import { useFound, useView } from '#workbench/living/record-part.ts'
import { SchoolSector } from '#workbench/person/school-sector.tsx'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'
import { LessonRoom } from './lesson-room.tsx'
import { LockedView } from './locked-view.tsx'
import { findVisit, sameFound, type VisitFound } from './visit-facts.ts'

type ObservePageProps = {
  visitId: string
  status?: ReactNode
  onHide?: () => void
}

export function ObservePage({ visitId, status, onHide }: ObservePageProps) {
  const text = useText().observe
  const id = RecordId.safeParse(visitId).data
  if (!id) return <Nothing title={text.notFound}>{text.notFoundHow}</Nothing>
  return <VisitRoom key={id} visitId={id} status={status} onHide={onHide} />
}

type RoomProps = { status: ReactNode; onHide: (() => void) | undefined }

function VisitRoom({ visitId, status, onHide }: RoomProps & { visitId: RecordId }) {
  const text = useText().observe
  const book = useBook()
  const programme = usePost().programme()
  const select = useCallback((records: ReturnType<Book['records']>) => findVisit(records, visitId), [visitId])
  const found = useFound(select, sameFound)
  const visit = useMemo(() => found.visit && visitOf(found.visit), [found.visit])
  const isMine = visit?.coach === book.me.accountId
  const edition = useEdition(found.framework)
  useEffect(() => {
    if (isMine && visit && edition) beginSheet(book, visit, edition)
  }, [book, visit, isMine, edition])
  if (!visit) return <Nothing title={text.notFound}>{text.notFoundHow}</Nothing>
  if (!isMine) return <Nothing title={text.notYours} />
  const shared = { visit, teacherName: found.teacherName, status, onHide }
  const inSector = (room: ReactNode) => (
    <SchoolSector personId={visit.personId} programme={programme}>
      {room}
    </SchoolSector>
  )
  if (found.lessons.length > 0) return inSector(<LockedView lessons={found.lessons} {...shared} />)
  if (visit.isCancelled) return <Nothing title={text.cancelled}>{text.cancelledHow}</Nothing>
  if (!visit.personId) return <Nothing title={text.noPerson} />
  if (found.worksheets.length === 0) return null
  return inSector(<ChosenSheet found={found} {...shared} />)
}

/** Creates the worksheet of a visit without one. It reads the records again, because the effect may run twice. */
function beginSheet(book: Book, visit: Visit, edition: Edition) {
  const known = findVisit(book.records(), visit.recordId)
  if (!visit.personId || visit.isCancelled) return
  if (known.worksheets.length > 0 || known.lessons.length > 0) return
  book.writeNew(
    openWorksheet({
      visit: visit.recordId,
      person: visit.personId,
      framework: edition.framework.instrumentId,
      words: questionnaireWords(edition.framework),
      forms: lessonWords(edition),
      set: 'full',
    }),
  )
}

type SheetProps = RoomProps & { found: VisitFound; visit: Visit; teacherName: string }

/**
 * Two devices may each have created a worksheet while they were offline. Both are kept and the coach continues with
 * one. The open one stays open, even when the other becomes the fuller one.
 */
function ChosenSheet({ found, ...rest }: SheetProps) {
  const text = useText().observe
  const { worksheets, used } = found
  const candidates = used.length > 0 ? used : worksheets
  const [shown, setShown] = useState<RecordId | undefined>()
  const sheetId = shown && candidates.includes(shown) ? shown : candidates[0]
  if (sheetId !== shown) setShown(sheetId)
  if (!sheetId) return null
  const others = used.filter((id) => id !== sheetId)
  const banner = others.length > 0 && (
    <Banner
      title={text.twoSheets}
      actions={others.map((id) => (
        <Button key={id} onClick={() => setShown(id)}>
          {text.otherSheet}
        </Button>
      ))}
    >
      {text.twoSheetsHow}
    </Banner>
  )
  return (
    <OpenedSheet
      key={sheetId}
      sheetId={sheetId}
      hasEarlierLesson={found.hasEarlierLesson}
      banner={banner}
      {...rest}
    />
  )
}

type OpenedSheetProps = Omit<SheetProps, 'found'> & {
  sheetId: RecordId
  hasEarlierLesson: boolean
  banner: ReactNode
}

const limitCollections = ['forms']
/** Only its owner may write a worksheet, and only its owner sees it. */
const limitsOf = (state: RecordState) => ({
  framework: state.instrument ?? '',
  isNewer:
    isReadOnly(state, state.owner) ||
    !isKnownFramework(state.instrument ?? '') ||
    unknownIn(worksheetOf(state).forms).length > 0,
  hasNewer: state.newer.length > 0,
  unchecked: state.unverified.length + state.refused.length,
})

function OpenedSheet({ sheetId, banner, ...rest }: OpenedSheetProps) {
  const text = useText()
  const { isMine, takeOver } = useRecordLock(sheetId)
  const limits = useView(sheetId, limitCollections, limitsOf)
  if (!limits) return null
  return (
    <LessonRoom
      {...rest}
      sheetId={sheetId}
      framework={limits.framework}
      isReadOnly={!isMine || limits.isNewer}
      banner={
        <>
          {!isMine && (
            <Banner
              title={text.observe.elsewhere}
              actions={<Button onClick={takeOver}>{text.observe.goOnHere}</Button>}
            >
              {text.observe.elsewhereHow}
            </Banner>
          )}
          {(limits.isNewer || limits.hasNewer) && (
            <Banner tone="warn">{limits.isNewer ? text.workbench.readOnly : text.workbench.newer}</Banner>
          )}
          {limits.unchecked > 0 && (
            <Banner title={text.workbench.refused(limits.unchecked)}>{text.workbench.refusedWhy}</Banner>
          )}
          {banner}
        </>
      }
    />
  )
}

function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  const text = useText().observe
  return (
    <main>
      <EmptyState title={title} action={<LinkButton href={paths.today}>{text.back}</LinkButton>}>
        {children}
      </EmptyState>
    </main>
  )
}
