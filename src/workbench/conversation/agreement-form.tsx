/** The teacher's choice: agreed, agreed with a statement, or not agreed. It is bound to the text on screen. */
import { useState } from 'react'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { type AgreementChoice, STATEMENT } from '#domain/programme/conversation.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { RadioCards } from '#ui/radio-cards.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { fieldLabel } from '#workbench/form/field-label.ts'
import { LivingField } from '#workbench/form/living-field.tsx'
import { materialOf } from './material-of.ts'
import { type AgreeAnswer, agreeToShown, isReadable, isUnread, missingIn, type Report } from './report.ts'

type AgreementFormProps = {
  state: RecordState
  report: Report
  /** The report as the teacher last had it on screen. */
  read: Report
  /** Shows the part of the page that changed meanwhile, which counts as reading it. */
  toRead?: { part: 'lesson' | 'conversation'; go: () => void }
  how: 'own-device' | 'together'
  /** Her choice about the report as it is now. It can be changed at any time. */
  current?: AgreementChoice | undefined
  onAgreed?: () => void
}

const choices: readonly AgreementChoice[] = ['agreed', 'agreed_with_statement', 'not_agreed']

/** Shows no choice while the report has unread changes, because a choice is bound to what was read. */
export function AgreementForm({ read, toRead, ...choice }: AgreementFormProps) {
  const { unread } = useRoomText().conversation.agree
  if (!isUnread(read, choice.report, choice.how)) return <Choice read={read} {...choice} />
  const words = unread.changed
  return (
    <Banner
      tone="warn"
      title={words.title}
      actions={
        toRead && (
          <Button look="primary" onClick={toRead.go}>
            {unread.action[toRead.part]}
          </Button>
        )
      }
    >
      {words.text}
    </Banner>
  )
}

/** The steps that the coach has not filled in, as a sentence. */
export function useNotYet(missing: readonly FieldView[]): string {
  const { coachFirst } = useRoomText().conversation.agree
  const steps = useStepList()(missing)
  return steps && coachFirst(steps)
}

/** The names of these fields in a sentence. Not the numbers of their steps, which differ with and without a self-view. */
export function useStepList(): (fields: readonly FieldView[]) => string {
  const format = useFormat()
  const pick = usePick()
  const nameOf = ({ field }: FieldView) => `“${field.title ? pick(field.title) : fieldLabel(field, pick)}”`
  return (fields) => format.list([...new Set(fields.map(nameOf))])
}

type ChoiceProps = Omit<AgreementFormProps, 'toRead'>

function Choice({ state, report, read, how, current, onAgreed }: ChoiceProps) {
  const text = useRoomText().conversation
  const book = useBook()
  const [chosen, setChoice] = useState<AgreementChoice>()
  const choice = chosen ?? current
  const [answer, setAnswer] = useState<AgreeAnswer | 'choose'>()
  const [isBusy, setBusy] = useState(false)
  const missing = missingIn(report)
  const statement = report.view?.fields.find(({ at }) => at === STATEMENT)
  const isShown = isReadable(report)
  const incomplete = useNotYet(missing)
  const commit = async () => {
    if (!choice) return setAnswer('choose')
    setBusy(true)
    const given = await agreeToShown(book, { read, onScreen: report, choice, how })
    setBusy(false)
    setAnswer(given)
    if (given !== 'agreed') return
    setChoice(undefined)
    onAgreed?.()
  }
  const change = (next: AgreementChoice) => {
    setChoice(next)
    setAnswer(undefined)
  }
  return (
    <div className="ls-stack">
      {missing.length > 0 && <MissingSteps missing={missing} />}
      <RadioCards
        label={text.agree.legend}
        hideLabel
        value={choice}
        onChange={change}
        cards={choices.map((value) => {
          const isPossible = value === 'not_agreed' || (isShown && missing.length === 0)
          const notYet = isShown ? incomplete : text.agree.notShown
          return {
            value,
            label: text.agree[value],
            description: isPossible ? text.agree[`${value}Help`] : notYet,
            disabled: !isPossible,
          }
        })}
      />
      {choice && choice !== 'agreed' && choice !== current && statement && (
        <LivingField
          recordId={state.recordId}
          view={statement}
          material={materialOf(report.lesson)}
          onBehalf={how === 'together' ? 'teacher' : undefined}
        />
      )}
      <p className="ls-soft ls-small ls-measure">{text.agree.boundTo}</p>
      <AnswerLine answer={answer} incomplete={incomplete} />
      {(!current || choice !== current) && (
        <div>
          <Button look="primary" icon="check" busy={isBusy} onClick={() => void commit()}>
            {text.agree.commit}
          </Button>
        </div>
      )}
    </div>
  )
}

type AnswerLineProps = { answer: AgreeAnswer | 'choose' | undefined; incomplete: string }

/** Why an agreement was not written. */
export function AnswerLine({ answer, incomplete }: AnswerLineProps) {
  const text = useRoomText().conversation
  if (!answer || answer === 'agreed') return null
  const sentence = {
    choose: text.agree.choose,
    just_changed: text.agree.justChanged,
    incomplete,
    not_shown: text.agree.notShown,
    needs_statement: text.agree.needsStatement,
    failed: text.agree.failed,
  }[answer]
  return <Banner tone={answer === 'failed' ? 'danger' : 'warn'}>{sentence}</Banner>
}

/** The fields that an agreement still needs. */
export function MissingSteps({ missing, lead }: { missing: readonly FieldView[]; lead?: string }) {
  const text = useRoomText().conversation.missing
  const pick = usePick()
  return (
    <Banner title={text.title}>
      <p>{lead ?? text.lead}</p>
      <ul>
        {missing.map(({ field }) => (
          <li key={field.id}>{fieldLabel(field, pick)}</li>
        ))}
      </ul>
      <p>{text.notAgreedToo}</p>
    </Banner>
  )
}
