/** The coach's last step: what is still missing, the preview, sharing, and the status afterwards. */
import { useState } from 'react'
import { isChosen } from '#domain/programme/conversation-end.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { MissingSteps } from '#workbench/conversation/agreement-form.tsx'
import { ConversationStatus, EndForm, endDraft } from '#workbench/conversation/conversation-status.tsx'
import { missingIn, type useReport } from '#workbench/conversation/report.ts'
import type { FoundConversation } from './conversation-records.ts'
import { grantConversation } from './share-conversation.ts'
import { ShareDialog } from './share-dialog.tsx'

type ClosingStepProps = {
  found: FoundConversation
  target: RecordState
  report: ReturnType<typeof useReport>
  onHandOver: () => void
}

export function ClosingStep(props: ClosingStepProps) {
  const { report, onHandOver } = props
  const { conversation, end } = report
  const text = useRoomText().converse
  const missing = missingIn(report)
  const [isGranted, setGranted] = useState(true)
  const isOpen = end === 'preparing' || end === 'shared' || end === 'changed_after_agreement'
  return (
    <div className="ls-stack-l">
      {missing.length > 0 && end !== 'not_completed' && (
        <MissingSteps
          missing={missing}
          {...(conversation.isSheet ? { lead: text.closing.missingForAgreement } : {})}
        />
      )}
      {conversation.isSheet && conversation.agreement && !isChosen(end) && (
        <ConversationStatus conversation={conversation} end={end} side="coach" />
      )}
      {!isGranted && <NotGranted {...props} onGranted={setGranted} />}
      {conversation.isSheet ? (
        <BeforeSharing {...props} onShared={setGranted} />
      ) : (
        <AfterSharing {...props} />
      )}
      {isOpen && (
        <div className="ls-stack-s">
          <div>
            <Button icon="device" onClick={onHandOver}>
              {text.closing.together}
            </Button>
          </div>
          <p className="ls-soft ls-small ls-measure">{text.hisWords.togetherHint}</p>
        </div>
      )}
    </div>
  )
}

type NotGrantedProps = ClosingStepProps & { onGranted: (isGranted: boolean) => void }

/** The record exists, but not every account of the teacher got access. Sharing again only adds what is missing. */
function NotGranted({ found, report: { conversation }, onGranted }: NotGrantedProps) {
  const text = useRoomText()
  const book = useBook()
  const retry = () => {
    if (conversation.isSheet) return onGranted(true)
    void grantConversation(book, conversation.recordId, found).then(onGranted)
  }
  return (
    <Banner tone="danger" actions={<Button onClick={retry}>{text.words.retry}</Button>}>
      {text.converse.share.failed}
    </Banner>
  )
}

type BeforeSharingProps = ClosingStepProps & { onShared: (isGranted: boolean) => void }

function BeforeSharing({ found, target, report, onShared }: BeforeSharingProps) {
  const text = useRoomText().converse
  const [preview, setPreview] = useState<{ endReason?: string }>()
  const hasAccount = (found.trajectory?.accounts.length ?? 0) > 0
  return (
    <>
      <div className="ls-stack-s">
        <div>
          <Button look="primary" icon="share" onClick={() => setPreview({})}>
            {text.closing.share}
          </Button>
        </div>
        <p className="ls-soft ls-small">{text.closing.shareText}</p>
      </div>
      {!hasAccount && <Banner>{text.share.noAccount}</Banner>}
      <EndForm
        recordId={target.recordId}
        form={report.view?.form}
        onEnd={async (endReason) => {
          setPreview({ endReason })
          return false
        }}
      />
      {preview && (
        <ShareDialog
          found={found}
          report={report}
          endReason={preview.endReason}
          onClose={() => setPreview(undefined)}
          onShared={onShared}
        />
      )}
    </>
  )
}

function AfterSharing({ report, target }: ClosingStepProps) {
  const { conversation, end } = report
  const text = useRoomText().converse.closing
  const format = useFormat()
  const book = useBook()
  return (
    <>
      <p>{conversation.openedAt ? text.openedAt(format.date(conversation.openedAt)) : text.notOpened}</p>
      <p className="ls-soft ls-small ls-measure">{text.later}</p>
      {(end === 'shared' || end === 'changed_after_agreement') && (
        <EndForm
          recordId={target.recordId}
          form={report.view?.form}
          onEnd={async (reason) => (await book.appendOrTell(target.recordId, endDraft(book, reason))).ok}
        />
      )}
    </>
  )
}
