/** The page /lesson/:visitId. It finds the visit, opens or creates its worksheet, and shows the room for its stage. */

import { type ComponentType, type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { RecordId } from '#domain/ground/id.ts'
import { type Edition, lessonWords } from '#domain/instrument/edition.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { type Visit, visitOf } from '#domain/programme/visit.ts'
import { openWorksheet } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { useText } from '#ui/text/language.tsx'
import { useFound } from '#workbench/living/record-part.ts'
import { SchoolSector } from '#workbench/person/school-sector.tsx'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'
import { ChosenSheet } from './chosen-sheet.tsx'
import type { LockedViewProps } from './locked-view.tsx'
import { Nothing } from './nothing.tsx'
import { useVisitOccasion } from './occasion.ts'
import type { PeerLockedProps } from './peer-locked.tsx'
import { PeerRoom } from './peer-room.tsx'
import { findVisit, sameFound, setOfLessonOne, type VisitFound } from './visit-facts.ts'

type ObservePageProps = {
  visitId: string
  status?: ReactNode
  onHide?: () => void
  /** The lesson after the lock, the coach's own and a colleague's. It is in the chunks for after a lesson. */
  after: { own: ComponentType<LockedViewProps>; peer: ComponentType<PeerLockedProps> }
}

export function ObservePage({ visitId, status, onHide, after }: ObservePageProps) {
  const text = useText().observe
  const id = RecordId.safeParse(visitId).data
  if (!id) return <Nothing title={text.notFound}>{text.notFoundHow}</Nothing>
  return <KnownRoom key={id} visitId={id} status={status} onHide={onHide} after={after} />
}

/** It follows the kind alone: drawn anew after every write, it would draw the whole room anew. */
function KnownRoom({ after, ...props }: KnownRoomProps) {
  const { visitId } = props
  const select = useCallback((records: Records) => records.get(visitId)?.kind, [visitId])
  const kind = useFound(select, Object.is)
  return kind === 'duo-visit' ? (
    <PeerRoom {...props} locked={after.peer} />
  ) : (
    <VisitRoom {...props} locked={after.own} />
  )
}

type Records = ReadonlyMap<RecordId, RecordState>
type RoomProps = { status: ReactNode; onHide: (() => void) | undefined }
type KnownRoomProps = RoomProps & { visitId: RecordId } & Pick<ObservePageProps, 'after'>
type VisitRoomProps = RoomProps & { visitId: RecordId; locked: ComponentType<LockedViewProps> }

function VisitRoom({ visitId, ...rest }: VisitRoomProps) {
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
  const isLocked = found.lessons.length > 0
  if (visit.isCancelled && !isLocked) return <Nothing title={text.cancelled}>{text.cancelledHow}</Nothing>
  if (!visit.personId && !isLocked) return <Nothing title={text.noPerson} />
  return (
    <SchoolSector personId={visit.personId} programme={programme}>
      <VisitStage visit={visit} found={found} {...rest} />
    </SchoolSector>
  )
}

type StageProps = Omit<VisitRoomProps, 'visitId'> & { visit: Visit; found: VisitFound }

function VisitStage({ visit, found, locked: LockedView, ...rest }: StageProps) {
  const occasion = useVisitOccasion(visit, found.teacherName, found.hasEarlierLesson)
  if (found.lessons.length > 0) return <LockedView lessons={found.lessons} occasion={occasion} {...rest} />
  return <ChosenSheet sheets={found.worksheets} used={found.used} occasion={occasion} {...rest} />
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
      set: (visit.ordinal === 2 && setOfLessonOne(book.records(), visit)) || 'full',
    }),
  )
}
