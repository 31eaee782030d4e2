/** The teacher's own words and her choice. Both stay open: words may stay empty, and a choice can be changed. */
import { type ConversationEnd, isChosen } from '#domain/programme/conversation-end.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { AgreementForm } from '#workbench/conversation/agreement-form.tsx'
import { Concluded, EndForm, endDraft } from '#workbench/conversation/conversation-status.tsx'
import { ownWordsOf } from '#workbench/conversation/letter.tsx'
import { materialOf } from '#workbench/conversation/material-of.ts'
import type { Report } from '#workbench/conversation/report.ts'
import { FieldReading } from '#workbench/form/form-reading.tsx'
import { LivingForm } from '#workbench/form/living-form.tsx'

export type Concluding = {
  canWrite: boolean
  isConcluded: boolean
  isReopened: boolean
  isFresh: boolean
  conclude: () => void
  reopen: () => void
}

type OwnAnswerProps = {
  report: Report & { end: ConversationEnd }
  state: RecordState
  read: Report
  toRead: { part: 'lesson' | 'conversation'; go: () => void }
  concluded: Concluding
}

export function OwnAnswer({ report, state, read, toRead, concluded }: OwnAnswerProps) {
  const text = useRoomText()
  const { conversation, end, view } = report
  const { isConcluded, isFresh } = concluded
  const current = isChosen(end) ? conversation.agreement?.choice : undefined
  return (
    <>
      <OwnWords report={report} isOpen={concluded.canWrite} />
      <Card title={text.conversation.agree.title}>
        {isConcluded && (
          <Concluded {...{ conversation, end, isFresh }} side="teacher" onReopen={concluded.reopen} />
        )}
        <AgreementForm
          {...{ state, report, read, toRead, current }}
          how="own-device"
          onAgreed={concluded.conclude}
        />
      </Card>
      {!isChosen(end) && end !== 'not_completed' && (
        <EndWithout recordId={conversation.recordId} form={view?.form} />
      )}
    </>
  )
}

function OwnWords({ report, isOpen }: { report: Report; isOpen: boolean }) {
  const text = useRoomText().letter
  const { conversation, lesson, view } = report
  const fields = ownWordsOf(view)
  const shown = isOpen ? fields : fields.filter(({ isFilled }) => isFilled)
  if (shown.length === 0) return null
  return (
    <Card title={text.mine} lead={isOpen && text.mineLead}>
      {isOpen ? (
        <LivingForm recordId={conversation.recordId} fields={shown} material={materialOf(lesson)} />
      ) : (
        shown.map((one) => <FieldReading key={one.at} view={one} material={materialOf(lesson)} />)
      )}
    </Card>
  )
}

type EndWithoutProps = Pick<Parameters<typeof EndForm>[0], 'recordId' | 'form'>

function EndWithout({ recordId, form }: EndWithoutProps) {
  const text = useRoomText().letter.page
  const book = useBook()
  return (
    <div className="ls-stack-s ls-no-print">
      <p className="ls-soft ls-small">{text.endText}</p>
      <EndForm
        recordId={recordId}
        form={form}
        onEnd={async (reason) => (await book.appendOrTell(recordId, endDraft(book, reason))).ok}
      />
    </div>
  )
}
