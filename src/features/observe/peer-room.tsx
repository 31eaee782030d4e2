/** The lesson room at a colleague's. It finds the duo visit, opens or creates the own sheet, and shows its stage. */
import { type ComponentType, type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { RecordId } from '#domain/ground/id.ts'
import { type Edition, lessonWords } from '#domain/instrument/edition.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { duoOf, nameIn } from '#domain/programme/duo.ts'
import { coreOf, type DuoVisit, duoVisitOf } from '#domain/programme/duo-visit.ts'
import { openObservationSheet, ownRecordsOf } from '#domain/programme/observation.ts'
import { isUsedSheet } from '#domain/programme/visit-records.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { textAt } from '#domain/record/path-view.ts'
import { comparingParty } from '#domain/record/reveal.ts'
import { toDuoVisit } from '#paths.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { useText } from '#ui/text/language.tsx'
import type { LessonText } from '#ui/text/nl-lesson.ts'
import { DuoSector } from '#workbench/duo/duo-sector.tsx'
import { useFound } from '#workbench/living/record-part.ts'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'
import { ChosenSheet } from './chosen-sheet.tsx'
import { Nothing } from './nothing.tsx'
import { usePeerOccasion } from './occasion.ts'
import type { PeerLockedProps } from './peer-locked.tsx'

type PeerRoomProps = {
  visitId: RecordId
  status: ReactNode
  onHide: (() => void) | undefined
  locked: ComponentType<PeerLockedProps>
}

export function PeerRoom({ visitId, ...rest }: PeerRoomProps) {
  const text = useText().observe
  const book = useBook()
  const select = useCallback((records: Records) => findPeer(records, visitId, book), [visitId, book])
  const found = useFound(select, sameFound)
  const visit = useMemo(() => found.visit && duoVisitOf(found.visit), [found.visit])
  const edition = useEdition(visit?.framework)
  const programme = usePost().programme()
  const isEnded = found.duo?.paths.ended !== undefined
  useEffect(() => {
    if (found.isOpen && visit && edition) beginSheet(book, visit, edition)
  }, [book, visit, found.isOpen, edition])
  if (!visit) return <Nothing title={text.notFound}>{text.notFoundHow}</Nothing>
  const isEmpty = found.used.length === 0 && found.locked.length === 0
  const back = { href: toDuoVisit(visit.recordId), label: text.toDuo }
  if (visit.hosts.includes(book.me.accountId))
    return (
      <Nothing title={text.hostsOwn} back={back}>
        {text.hostsOwnHow}
      </Nothing>
    )
  if (!found.isObserver && isEmpty) return <Nothing title={text.notObserving} back={back} />
  const isOver = isEnded ? whyOver(text, 'ended') : visit.dropped ? whyOver(text, 'dropped') : undefined
  if (isOver && isEmpty)
    return (
      <Nothing title={isOver.title} back={back}>
        {isOver.how}
      </Nothing>
    )
  return (
    <DuoSector duo={found.duo && duoOf(found.duo)} host={visit.host} programme={programme}>
      <PeerStage
        visit={visit}
        found={found}
        edition={edition}
        warning={found.isObserver ? isOver : whyOver(text, 'stranger')}
        {...rest}
      />
    </DuoSector>
  )
}

type PeerStageProps = Omit<PeerRoomProps, 'visitId'> & {
  visit: DuoVisit
  found: PeerFound
  edition: Edition | undefined
  warning: ReturnType<typeof whyOver> | undefined
}

/** Why nobody observes here any more, and what becomes of what was written. */
const whyOver = (text: LessonText['observe'], why: 'ended' | 'dropped' | 'stranger') =>
  ({
    ended: { title: text.duoEnded, how: text.duoEndedHow },
    dropped: { title: text.cancelled, how: text.peerCancelledHow },
    stranger: { title: text.notObserving, how: text.notObservingHow },
  })[why]

function PeerStage({ visit, found, edition, warning, locked: PeerLocked, ...rest }: PeerStageProps) {
  const hostName = useMemo(() => (found.duo ? nameIn(duoOf(found.duo), visit.host) : ''), [found.duo, visit])
  const items = useMemo(() => itemsOf(visit, edition), [visit, edition])
  const occasion = usePeerOccasion(visit, hostName, items)
  if (found.locked.length > 0)
    return <PeerLocked visitId={visit.recordId} locked={found.locked} occasion={occasion} {...rest} />
  return (
    <ChosenSheet
      sheets={found.sheets}
      used={found.used}
      occasion={occasion}
      banner={
        warning && (
          <Banner tone="warn" title={warning.title}>
            {warning.how}
          </Banner>
        )
      }
      isClosed={!found.isObserver}
      {...rest}
    />
  )
}

/** The chosen indicators. Without a choice: the core of the chosen blocks, or of the first block. */
function itemsOf({ indicators, blocks }: DuoVisit, edition: Edition | undefined): readonly string[] {
  if (indicators.length > 0 || !edition) return indicators
  const [first] = edition.framework.blocks
  return coreOf(edition.framework, blocks.length > 0 || !first ? blocks : [first.id])
}

/** Creates the sheet of a visit without one. It reads the records again, because the effect may run twice. */
function beginSheet(book: Book, visit: DuoVisit, edition: Edition) {
  const { sheets, observations } = ownRecordsOf(book.records().values(), visit.recordId, book.me.accountId)
  if (sheets.length > 0 || observations.length > 0) return
  book.writeNew(
    openObservationSheet({
      visit: visit.recordId,
      framework: edition.framework.instrumentId,
      words: questionnaireWords(edition.framework),
      forms: lessonWords(edition),
    }),
  )
}

type Records = ReadonlyMap<RecordId, RecordState>

type PeerFound = {
  visit: RecordState | undefined
  duo: RecordState | undefined
  isObserver: boolean
  /** The visit may be observed: it was not dropped, and the duo goes on. */
  isOpen: boolean
  sheets: RecordId[]
  /** Of several sheets, or when the visit is not open: those on which something was written. */
  used: RecordId[]
  /** The own locked views. Two when two devices locked apart. */
  locked: RecordId[]
}

/** Runs after every write, so it parses nothing, and walks the paths of a long sheet only where somebody asks for it. */
function findPeer(records: Records, visitId: RecordId, { me }: Book): PeerFound {
  const visit = records.get(visitId)
  const duoId = RecordId.safeParse(visit?.paths.duo?.value).data
  const { sheets, observations } = ownRecordsOf(records.values(), visitId, me.accountId)
  const duo = duoId && records.get(duoId)
  const isObserver = visit !== undefined && comparingParty(me.accountId, visit, 'observation') !== undefined
  const isOpen = isObserver && !textAt(visit.paths, 'cancelled')?.trim() && !duo?.paths.ended
  return {
    visit,
    duo,
    isObserver,
    isOpen,
    sheets: sheets.map(idOf),
    used: isOpen && sheets.length < 2 ? [] : sheets.filter(isUsedSheet).map(idOf),
    locked: observations.map(idOf),
  }
}

const idOf = ({ recordId }: RecordState) => recordId

const sameFound = (a: PeerFound, b: PeerFound): boolean =>
  a.visit === b.visit &&
  a.duo === b.duo &&
  a.isObserver === b.isObserver &&
  a.isOpen === b.isOpen &&
  sameIds(a.sheets, b.sheets) &&
  sameIds(a.used, b.used) &&
  sameIds(a.locked, b.locked)

/** The order is ignored, so that the room does not change when another sheet becomes the fullest. */
const sameIds = (a: readonly RecordId[], b: readonly RecordId[]) =>
  a.length === b.length && a.every((id) => b.includes(id))
