/** The private sheet of a note, which nobody else reads until its giver sends it. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { type FieldView, type FormView, formView, missingFor } from '#domain/instrument/form-view.ts'
import { FEED_UP, FEEDFORWARD, feedbackOf, INDICATORS, SAW, SENT, TIME } from '#domain/programme/feedback.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { formById } from '#instruments/forms.ts'
import { toTeacher } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Page } from '#ui/page.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { CarriedReading } from '#workbench/form/carried-reading.tsx'
import { fieldLabel } from '#workbench/form/field-label.ts'
import { LivingField } from '#workbench/form/living-field.tsx'
import { LivingForm } from '#workbench/form/living-form.tsx'
import type { Material } from '#workbench/form/material.ts'
import { NewerNotice } from '#workbench/living/newer-notice.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'
import { itemNameOf } from '#workbench/questionnaire/framework-words.ts'
import { MomentChoice } from './moment-choice.tsx'
import { NextStepField } from './next-step-field.tsx'
import {
  useAddressee,
  useLessonName,
  useLessonOf,
  useMaterial,
  useViewsOf,
  useVisitName,
} from './note-facts.ts'
import { sendFeedback } from './send-feedback.ts'

export function NoteSheet({ state }: { state: RecordState }) {
  const text = useRoomText().feedback
  const { accountId } = useBook().me
  const { name, back } = useAddressee(state)
  const form = formById(state.instrument ?? '')
  const view = form && formView(form, state, accountId)
  return (
    <Page
      title={text.title(name)}
      lead={text.lead}
      back={back}
      actions={<ThrowAway state={state} title={text.title(name)} to={back.href} />}
    >
      <NewerNotice state={state} />
      {view && !isReadOnly(state, accountId) ? (
        <Filling state={state} view={view} />
      ) : (
        <Card>
          <CarriedReading forms={feedbackOf(state).forms ?? []} paths={state.paths} />
        </Card>
      )}
    </Page>
  )
}

type FillingProps = { state: RecordState; view: FormView }

function Filling({ state, view }: FillingProps) {
  const text = useRoomText().feedback
  const pick = usePick()
  const material = useMaterial(state)
  const { recordId } = state
  const own = view.fields.filter(({ isMine }) => isMine)
  const at = (...places: string[]) => own.filter((one) => places.includes(one.at))
  const seen = [TIME, SAW, 'effect']
  const apart = [...seen, INDICATORS, FEEDFORWARD]
  const feedUp = view.fields.find((one) => one.at === FEED_UP)
  const [items] = at(INDICATORS)
  const [step] = at(FEEDFORWARD)
  return (
    <>
      <SeenCard state={state} fields={at(...seen)} items={items} material={material} />
      {feedUp && <FeedUpCard state={state} view={feedUp} material={material} />}
      <Card title={text.feedback}>
        <LivingForm
          recordId={recordId}
          fields={own.filter((one) => !apart.includes(one.at))}
          material={material}
        />
      </Card>
      {step && (
        <Card title={fieldLabel(step.field, pick)} lead={step.field.help && pick(step.field.help)}>
          <div className="ls-stack">
            <NextStepField recordId={recordId} view={step} />
          </div>
        </Card>
      )}
      <SendCard state={state} view={view} />
    </>
  )
}

type SeenCardProps = {
  state: RecordState
  fields: readonly FieldView[]
  items: FieldView | undefined
  material: Material
}

function SeenCard({ state, fields, items, material }: SeenCardProps) {
  const text = useRoomText().feedback
  const pick = usePick()
  const nameOf = useLessonName()
  const lesson = useLessonOf(state)
  const visitName = useVisitName(state)
  const views = useViewsOf(state.person)
  const { recordId } = state
  const named = [items?.value ?? []]
    .flat()
    .map((id) => itemNameOf(String(id), material.questionnaire, pick))
    .join(' · ')
  return (
    <Card
      title={text.seen}
      lead={lesson ? nameOf(lesson) : visitName}
      aside={<MomentChoice sheetId={recordId} views={views} saw={feedbackOf(state).saw} />}
    >
      <LivingForm recordId={recordId} fields={fields} material={material} />
      {items && (
        <Disclosure plain summary={[fieldLabel(items.field, pick), named].filter(Boolean).join(': ')}>
          <LivingField recordId={recordId} view={items} material={material} />
        </Disclosure>
      )}
    </Card>
  )
}

type FeedUpProps = { state: RecordState; view: FieldView; material: Material }

/** In the receiver's words: the giver types it only with the receiver beside the screen. */
function FeedUpCard({ state, view, material }: FeedUpProps) {
  const text = useRoomText().feedback
  const pick = usePick()
  const [isTogether, setTogether] = useState(view.isFilled)
  const { field } = view
  return (
    <Card title={text.feedUp} lead={field.help && pick(field.help)}>
      {isTogether ? (
        <LivingField recordId={state.recordId} view={view} material={material} onBehalf="receiver" />
      ) : (
        <div className="ls-stack-s">
          <div>
            <Button icon="device" onClick={() => setTogether(true)}>
              {text.together}
            </Button>
          </div>
          <p className="ls-soft ls-small">{text.togetherHint}</p>
        </div>
      )}
    </Card>
  )
}

function SendCard({ state, view }: FillingProps) {
  const text = useRoomText().feedback
  const pick = usePick()
  const book = useBook()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  const { receiver, name, isOver } = useAddressee(state)
  const missing = missingFor(SENT, view).map(({ field }) => fieldLabel(field, pick))
  const hasAccount = receiver !== undefined && receiver.accounts.length > 0
  const send = async () => {
    setBusy(true)
    const outcome = await sendFeedback(book, state.recordId, receiver?.accounts ?? [])
    setBusy(false)
    setProblem(outcome && !outcome.ok ? outcome.problem : undefined)
  }
  return (
    <Card title={text.send.title(name)} tone="soft">
      {isOver && <Banner title={text.send.duoOver}>{text.send.sheetStays}</Banner>}
      {!hasAccount && !isOver && (
        <Banner
          title={text.send.noAccount(name)}
          actions={
            receiver && <LinkButton href={toTeacher(receiver.personId)}>{text.send.invite}</LinkButton>
          }
        >
          {text.send.stays}
        </Banner>
      )}
      <p className="ls-measure">{text.send.fixed}</p>
      {view.form.privacy && <p className="ls-soft ls-small ls-measure">{pick(view.form.privacy)}</p>}
      {missing.length > 0 && <p className="ls-small ls-measure">{text.send.missing(missing.join(' · '))}</p>}
      <ProblemBanner problem={problem} />
      {hasAccount && (
        <div>
          <Button
            look="primary"
            icon="share"
            busy={isBusy}
            disabled={missing.length > 0}
            onClick={() => void send()}
          >
            {text.send.act}
          </Button>
        </div>
      )}
    </Card>
  )
}

type ThrowAwayProps = { state: RecordState; title: string; to: string }

function ThrowAway({ state: { recordId }, title, to }: ThrowAwayProps) {
  const text = useRoomText().feedback
  const book = useBook()
  const [, go] = useLocation()
  const [problem, setProblem] = useState<ProblemCode>()
  const put = async () => {
    const outcome = await book.bin.put({ title, records: [recordId] })
    if (outcome.ok) go(to)
    else setProblem(outcome.problem)
  }
  return (
    <>
      <ProblemBanner problem={problem} />
      <Button look="quiet" icon="delete" onClick={() => void put()}>
        {text.throwAway}
      </Button>
    </>
  )
}
