/** The page of one note of feedback: the sheet of its giver, the sent note, or the note as its receiver reads it. */
import { RecordId } from '#domain/ground/id.ts'
import { feedbackOf, hasDisappeared } from '#domain/programme/feedback.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { paths } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { DuoSector } from '#workbench/duo/duo-sector.tsx'
import { useDuoVisit } from '#workbench/duo/use-duos.ts'
import { useLeftDrafts } from '#workbench/form/left-drafts.ts'
import { SchoolSector } from '#workbench/person/school-sector.tsx'
import { NoteSheet } from './note-sheet.tsx'
import { ReceivedNote } from './received-note.tsx'
import { SentNote } from './sent-note.tsx'

export function FeedbackPage({ feedbackId }: { feedbackId: string }) {
  const book = useBook()
  const programme = usePost().programme()
  const state = useRecord(RecordId.safeParse(feedbackId).data)
  const [sentAs] = state?.kind === 'feedback-sheet' ? feedbackOf(state).sentAs : []
  const sent = useRecord(sentAs)
  const note = sentAs ? sent : state
  const isNote = note?.kind === 'feedback' || note?.kind === 'feedback-sheet'
  const visit = useDuoVisit(note && feedbackOf(note).about)
  if (!isNote || hasDisappeared(feedbackOf(note), book.world.now())) return <NoNote />
  const one = <OneNote key={note.recordId} state={note} />
  // A colleague's trajectory is not here. Her school is that of the duo.
  return visit ? (
    <DuoSector duo={visit.progress.duo} host={visit.visit.host} programme={programme}>
      {one}
    </DuoSector>
  ) : (
    <SchoolSector personId={note.person} programme={programme}>
      {one}
    </SchoolSector>
  )
}

function OneNote({ state }: { state: RecordState }) {
  const { accountId } = useBook().me
  const isReady = useLeftDrafts(state.recordId)
  if (!isReady) return null
  if (state.owner !== accountId) return <ReceivedNote state={state} />
  return state.kind === 'feedback-sheet' ? <NoteSheet state={state} /> : <SentNote state={state} />
}

function NoNote() {
  const text = useRoomText().feedback.gone
  return (
    <Page title={text.title}>
      <EmptyState title={text.title} action={<LinkButton href={paths.people}>{text.action}</LinkButton>}>
        {text.text}
      </EmptyState>
    </Page>
  )
}
