/** The status of a conversation in one sentence, and the form with which either side ends it without agreement. */
import { useEffect, useRef, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import type { Form } from '#domain/instrument/form.ts'
import { atOf } from '#domain/instrument/heading.ts'
import { type Conversation, END, endNotCompleted, takeEndBack } from '#domain/programme/conversation.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextArea } from '#ui/text-field.tsx'
import { useKeptDraft } from '#workbench/living/kept-draft.ts'
import { Statement } from './statement.tsx'

type Side = 'coach' | 'teacher'
type ConversationStatusProps = {
  conversation: Conversation
  end: ConversationEnd
  side: Side
  /** The teacher has no account that can read the report. */
  hasNoAccess?: boolean
}

export function ConversationStatus({
  conversation,
  end,
  side,
  hasNoAccess = false,
}: ConversationStatusProps) {
  const text = useRoomText().conversation
  const book = useBook()
  const format = useFormat()
  const { notCompleted, agreement } = conversation
  const coachWords = hasNoAccess && end === 'shared' ? text.noAccess : text.status[end]
  const words = side === 'teacher' && end !== 'preparing' ? text.mine[end] : coachWords
  const isHere = book.records().has(conversation.recordId)
  const reopen = () => book.write(conversation.recordId, takeEndBack(book.me.accountId))
  return (
    <Banner
      title={words.title}
      icon={end === 'agreed' || end === 'agreed_with_statement' ? 'check' : 'converse'}
      tone={end === 'changed_after_agreement' ? 'warn' : 'info'}
      actions={isHere && notCompleted?.by === side && <Button onClick={reopen}>{text.end.reopen}</Button>}
    >
      <p>{words.text}</p>
      {end === 'not_completed' && notCompleted && (
        <>
          <p>{text.endedBy(text.by[side][notCompleted.by], format.date(notCompleted.at))}</p>
          <p>“{notCompleted.reason}”</p>
        </>
      )}
      {end !== 'not_completed' && agreement && (
        <p>
          {agreement.onBehalf
            ? text.agreedTogether(format.date(agreement.at))
            : text.agreedAlone(format.date(agreement.at), agreement.by === book.me.accountId)}
        </p>
      )}
    </Banner>
  )
}

type ConcludedProps = ConversationStatusProps & {
  /** True right after the choice. The confirmation replaces the form and takes the focus. */
  isFresh?: boolean
  onReopen: () => void
}

/** A report with a choice is read-only. Reopening it is a separate act. */
export function Concluded({ isFresh = false, onReopen, ...status }: ConcludedProps) {
  const text = useRoomText().conversation
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isFresh) place.current?.focus()
  }, [isFresh])
  return (
    <div ref={place} tabIndex={-1} className="ls-stack">
      <ConversationStatus {...status} />
      <Statement {...status} />
      <div>
        <Button look="quiet" icon="edit" onClick={onReopen}>
          {text.changeAfterAll}
        </Button>
      </div>
    </div>
  )
}

type EndFormProps = {
  /** The shared record, or the sheet from which it will be made. */
  recordId: RecordId
  /** The form of the conversation, which limits the reason. */
  form: Form | undefined
  /** Resolves to true when the end is written. The typed reason stays until then. */
  onEnd: (reason: string) => Promise<boolean>
}

/** The entry that ends a shared conversation without agreement. */
export const endDraft = ({ me, world }: Book, reason: string) =>
  endNotCompleted(me.accountId, reason, instantOf(world.now()))

function longestReason(form: Form | undefined): number | undefined {
  const field = form?.fields.find((one) => atOf(one) === END)
  const parts = field && 'parts' in field ? field.parts : []
  return parts.flatMap((part) => (part.type === 'text' ? part.max : []))[0]
}

/** Ends a conversation without agreement. It needs a reason, which is kept as a draft while it is typed. */
export function EndForm({ recordId, form, onEnd }: EndFormProps) {
  const text = useRoomText().conversation.end
  const { accountId } = useBook().me
  const kept = useKeptDraft(recordId, `end/${accountId}`)
  const found = kept.read()?.value
  const [reason, setReason] = useState(typeof found === 'string' ? found : '')
  const [isOpen, setOpen] = useState(reason !== '')
  const [isMissing, setMissing] = useState(false)
  if (!isOpen) {
    return (
      <div>
        <Button look="quiet" onClick={() => setOpen(true)}>
          {text.open}
        </Button>
      </div>
    )
  }
  const type = (typed: string) => {
    setReason(typed)
    kept.keep(typed, [])
  }
  const close = () => {
    void kept.drop()
    setReason('')
    setOpen(false)
  }
  const confirm = async () => {
    if (reason.trim() === '') return setMissing(true)
    if (await onEnd(reason.trim())) close()
  }
  return (
    <div role="group" aria-label={text.title} className="ls-stack">
      <h3>{text.title}</h3>
      <p className="ls-soft ls-measure">{text.text}</p>
      <TextArea
        label={text.reason}
        value={reason}
        onType={type}
        maxLength={longestReason(form)}
        error={isMissing && reason.trim() === '' ? text.reasonNeeded : undefined}
      />
      <div className="ls-row">
        <Button look="quiet" onClick={close}>
          {text.cancel}
        </Button>
        <Button onClick={() => void confirm()}>{text.confirm}</Button>
      </div>
    </div>
  )
}
