/** A note for its receiver: reading, the own words, the step as an own agreement, and closing. */
import { type ReactNode, useEffect, useState } from 'react'
import { instantOf } from '#domain/ground/time.ts'
import { type FieldView, type FormView, formView, missingFor } from '#domain/instrument/form-view.ts'
import {
  ANSWER,
  CLOSED,
  closeFeedback,
  DOES,
  disappearsAt,
  FEED_UP,
  FEEDFORWARD,
  feedbackOf,
  LOOK_BACK,
  openFeedback,
  PLAN,
  reopenFeedback,
  stepIn,
  TIME,
  takeAsOwnStep,
} from '#domain/programme/feedback.ts'
import { partiesOf } from '#domain/record/binding.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { formById } from '#instruments/forms.ts'
import { paths } from '#paths.ts'
import { useBin, useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { CarriedReading } from '#workbench/form/carried-reading.tsx'
import { fieldLabel } from '#workbench/form/field-label.ts'
import css from '#workbench/form/form.module.css'
import { FormReading } from '#workbench/form/form-reading.tsx'
import { sealLeftDrafts } from '#workbench/form/left-drafts.ts'
import { LivingForm } from '#workbench/form/living-form.tsx'
import type { Material } from '#workbench/form/material.ts'
import { NewerNotice } from '#workbench/living/newer-notice.tsx'
import { RefusedLines } from '#workbench/living/refused-lines.tsx'
import { localDate } from '#workbench/local-date.ts'
import { useCardName, useMaterial, useWhen } from './note-facts.ts'

export function ReceivedNote({ state }: { state: RecordState }) {
  const text = useRoomText().feedback
  const { accountId } = useBook().me
  const name = useCardName(state.owner) ?? text.somebody
  const isCopy = useBin().some(({ copy }) => copy?.states[0]?.recordId === state.recordId)
  const form = formById(state.instrument ?? '')
  const isReceiver = partiesOf(accountId, state).includes('receiver')
  const canWrite = form !== undefined && isReceiver && !isCopy && !isReadOnly(state, accountId)
  useOpened(state, canWrite)
  return (
    <Page
      title={text.titleFrom(name)}
      lead={text.leadReceived}
      back={{ href: paths.progress, label: text.backToWay }}
    >
      {isCopy && <Banner tone="warn">{text.copy(name)}</Banner>}
      <NewerNotice state={state} />
      <RefusedLines state={state} lesson={undefined} />
      <Until state={state} />
      {form ? (
        <Answering state={state} view={formView(form, state, accountId)} name={name} canWrite={canWrite} />
      ) : (
        <Card>
          <CarriedReading forms={feedbackOf(state).forms ?? []} paths={state.paths} />
        </Card>
      )}
    </Page>
  )
}

function Until({ state }: { state: RecordState }) {
  const text = useRoomText().feedback
  const format = useFormat()
  const until = disappearsAt(feedbackOf(state))
  return until === undefined ? null : (
    <Banner>{text.untilReceived(format.date(instantOf(until), 'day'))}</Banner>
  )
}

/** Written once, so that the giver sees that the note was opened and not how often. */
function useOpened({ recordId }: RecordState, canWrite: boolean) {
  const book = useBook()
  useEffect(() => {
    if (canWrite && !book.record(recordId)?.paths.opened)
      book.write(recordId, openFeedback(instantOf(book.world.now())))
  }, [book, recordId, canWrite])
}

type AnsweringProps = { state: RecordState; view: FormView; name: string; canWrite: boolean }

function Answering({ state, view, name, canWrite }: AnsweringProps) {
  const text = useRoomText().feedback
  const pick = usePick()
  const when = useWhen(state)
  const material = useMaterial(state)
  const { closedAt } = feedbackOf(state)
  const isOpen = canWrite && !closedAt
  const at = (...places: string[]) => places.flatMap((place) => view.fields.filter((one) => one.at === place))
  const [answer] = at(ANSWER)
  const help = answer?.field.help
  const step = at(FEEDFORWARD)
  return (
    <>
      <Card title={text.noteOf(name)} lead={when}>
        <div className={css.record}>
          <FormReading
            view={view}
            material={material}
            without={(one) => one.isInOwnWords || !one.isFilled || one.at === FEEDFORWARD || one.at === TIME}
          />
        </div>
      </Card>
      <Part
        title={text.answer}
        lead={help && pick(help)}
        {...{ state, view, material, isOpen }}
        fields={at(FEED_UP, DOES, ANSWER)}
      />
      <Part title={text.step} {...{ state, view, material, isOpen }} fields={at(PLAN, LOOK_BACK)}>
        <FormReading view={{ ...view, fields: step }} material={material} />
        {isOpen && <OwnStep state={state} plan={at(PLAN)[0]} />}
      </Part>
      {canWrite && <Closing state={state} view={view} />}
    </>
  )
}

type PartProps = {
  title: string
  lead?: string | undefined
  state: RecordState
  view: FormView
  fields: readonly FieldView[]
  material: Material
  isOpen: boolean
  children?: ReactNode
}

/** Fields of the receiver: to fill in, or to read once the note is closed. */
function Part({ title, lead, state, view, fields, material, isOpen, children }: PartProps) {
  const { ownStep } = feedbackOf(state)
  const isOffered = ({ at }: FieldView) => ownStep !== undefined || (at !== PLAN && at !== LOOK_BACK)
  const shown = fields.filter((one) => isOffered(one) && (isOpen || one.isFilled))
  return (
    <Card title={title} lead={isOpen && lead}>
      {children}
      {isOpen ? (
        <LivingForm recordId={state.recordId} fields={shown} material={material} />
      ) : (
        <div className={css.record}>
          <FormReading view={{ ...view, fields: shown }} material={material} />
        </div>
      )}
    </Card>
  )
}

const LOOK_BACK_MS = 14 * 86_400_000

/** One tap makes the feedforward an own agreement, to be looked back on in two weeks. */
function OwnStep({ state, plan }: { state: RecordState; plan: FieldView | undefined }) {
  const text = useRoomText().feedback
  const book = useBook()
  const { ownStep } = feedbackOf(state)
  if (ownStep) return <p className="ls-soft ls-small">{text.ownStepIs}</p>
  const most = plan?.field.type === 'text' ? plan.field.max : undefined
  const take = () =>
    book.write(state.recordId, takeAsOwnStep(stepIn(state, most), localDate(book.world.now() + LOOK_BACK_MS)))
  return (
    <div className="ls-stack-s">
      <div>
        <Button icon="check" onClick={take}>
          {text.ownStep}
        </Button>
      </div>
      <p className="ls-soft ls-small">{text.ownStepHint}</p>
    </div>
  )
}

function Closing({ state, view }: { state: RecordState; view: FormView }) {
  const text = useRoomText().feedback.closing
  const format = useFormat()
  const pick = usePick()
  const book = useBook()
  const [isBusy, setBusy] = useState(false)
  const { recordId } = state
  const { closedAt } = feedbackOf(state)
  const missing = missingFor(CLOSED, view).map(({ field }) => fieldLabel(field, pick))
  if (closedAt)
    return (
      <Card title={text.closedOn(format.date(closedAt, 'day'))} lead={text.closedText} tone="soft">
        <div>
          <Button onClick={() => book.write(recordId, reopenFeedback())}>{text.reopen}</Button>
        </div>
      </Card>
    )
  const close = async () => {
    setBusy(true)
    await book.flush()
    await sealLeftDrafts(book, recordId)
    const now = book.record(recordId)
    if (now && missingFor(CLOSED, formView(view.form, now, book.me.accountId)).length === 0)
      book.write(recordId, closeFeedback(instantOf(book.world.now())))
    setBusy(false)
  }
  return (
    <Card title={text.title} lead={text.lead} tone="soft">
      {missing.length > 0 && <p className="ls-small">{text.missing(missing.join(' · '))}</p>}
      <div>
        <Button
          look="primary"
          icon="check"
          busy={isBusy}
          disabled={missing.length > 0}
          onClick={() => void close()}
        >
          {text.act}
        </Button>
      </div>
    </Card>
  )
}
