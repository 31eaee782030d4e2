/** What changed after the agreement: old and new, who and when. The teacher agrees again with one tap. */
import { type ReactNode, useId, useState } from 'react'
import type { FieldView } from '#domain/instrument/form-view.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isOwnersSide } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { classNames } from '#ui/class-names.ts'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { fieldLabel } from '#workbench/form/field-label.ts'
import formCss from '#workbench/form/form.module.css'
import { Answer } from '#workbench/form/form-reading.tsx'
import { type Changed, changesBetween, useAgreed } from './agreed-text.ts'
import { AnswerLine, useNotYet } from './agreement-form.tsx'
import css from './changed-since.module.css'
import { materialOf } from './material-of.ts'
import { type AgreeAnswer, agreeToShown, missingIn, type Report } from './report.ts'

type ChangedSinceProps = {
  state: RecordState
  report: Report
  /** The teacher may agree again here, on an own device. */
  canAgree: boolean
  onAgreed?: () => void
}

export function ChangedSince({ state, report, canAgree, onAgreed }: ChangedSinceProps) {
  const text = useRoomText().conversation.changed
  const agreed = useAgreed(report)
  if (agreed === undefined) return <p className="ls-soft">{text.looking}</p>
  if (agreed === 'unknown') return <Card title={text.title} lead={text.unknown} />
  const { fields, additions, hasMarks } = changesBetween(agreed, report, state)
  return (
    <Card title={text.title}>
      {fields.map((one) => (
        <ChangedField
          key={(one.is ?? one.was)?.at}
          changed={one}
          state={state}
          agreed={agreed}
          now={report}
        />
      ))}
      {additions.map(({ key, was, is, at }) => (
        <Part key={key} title={text.addition} stamp={at && <Stamp state={state} by={state.owner} at={at} />}>
          <Side label={text.was}>{was ? <p className={formCss.words}>{was}</p> : text.nothing}</Side>
          <Side label={text.is} isNow>
            {is ? <p className={formCss.words}>{is}</p> : text.removed}
          </Side>
        </Part>
      ))}
      {hasMarks && <p>{text.marks}</p>}
      {canAgree && <AgreeAgain report={report} onAgreed={onAgreed} />}
    </Card>
  )
}

type ChangedFieldProps = { changed: Changed; state: RecordState; agreed: Report; now: Report }

function ChangedField({ changed: { was, is, written }, state, agreed, now }: ChangedFieldProps) {
  const text = useRoomText().conversation.changed
  const pick = usePick()
  const field = (is ?? was)?.field
  if (!field) return null
  return (
    <Part
      title={field.title ? pick(field.title) : fieldLabel(field, pick)}
      stamp={written && <Stamp state={state} {...written} />}
    >
      <Side label={text.was}>
        {isThere(was) ? <Answer view={was} material={materialOf(agreed.lesson)} /> : text.nothing}
      </Side>
      <Side label={text.is} isNow>
        {isThere(is) ? <Answer view={is} material={materialOf(now.lesson)} /> : text.removed}
      </Side>
    </Part>
  )
}

/** Something is written, even when the field asks for more. */
const isThere = (view: FieldView | undefined): view is FieldView =>
  view !== undefined &&
  ('parts' in view.field
    ? view.rows.some((row) => row.isFilled)
    : view.isFilled || (view.value !== undefined && view.value !== '' && view.value !== null))

function Part({ title, stamp, children }: { title: string; stamp: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className="ls-stack-s" aria-labelledby={id}>
      <div>
        <h3 id={id}>{title}</h3>
        {stamp}
      </div>
      <div className={css.pair}>{children}</div>
    </section>
  )
}

function Side({ label, isNow, children }: { label: string; isNow?: boolean; children: ReactNode }) {
  return (
    <div className={classNames(css.side, isNow && css.now)}>
      <p className={css.label}>{label}</p>
      {children}
    </div>
  )
}

type StampProps = { state: RecordState; by: RecordState['owner']; at: string; onBehalf?: boolean }

function Stamp({ state, by, at, onBehalf }: StampProps) {
  const text = useRoomText().conversation.changed.by
  const format = useFormat()
  const { accountId } = useBook().me
  const when = `${format.date(at, 'short')} ${format.time(at)}`
  const who = onBehalf ? 'together' : by === accountId ? 'me' : isOwnersSide(by, state) ? 'coach' : 'teacher'
  return <p className="ls-soft ls-small">{text[who](when)}</p>
}

type AgreeAgainProps = { report: Report; onAgreed: (() => void) | undefined }

/** All that changed is above, and the rest was read before: so one tap is a choice about the whole report. */
function AgreeAgain({ report, onAgreed }: AgreeAgainProps) {
  const text = useRoomText().conversation.changed
  const book = useBook()
  const [answer, setAnswer] = useState<AgreeAnswer>()
  const [isBusy, setBusy] = useState(false)
  const incomplete = useNotYet(missingIn(report))
  const choice = report.conversation.agreement?.choice
  if (choice !== 'agreed' && choice !== 'agreed_with_statement') return null
  const again = async () => {
    setBusy(true)
    const given = await agreeToShown(book, { read: report, onScreen: report, choice, how: 'own-device' })
    setBusy(false)
    setAnswer(given)
    if (given === 'agreed') onAgreed?.()
  }
  return (
    <>
      <AnswerLine answer={answer} incomplete={incomplete} />
      <div>
        <Button look="primary" icon="check" busy={isBusy} onClick={() => void again()}>
          {text.again[choice]}
        </Button>
      </div>
      <p className="ls-soft ls-small">{text.againText}</p>
    </>
  )
}
