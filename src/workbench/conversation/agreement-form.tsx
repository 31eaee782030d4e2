/** Step 8: agreed, agreed with a statement, or not agreed; bound to what is on screen. */
import { useState } from 'react'
import type { AgreementChoice } from '#domain/programme/conversation.ts'
import { isCoachStep, missingSteps, type Step } from '#domain/programme/conversation-end.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { RadioCards } from '#ui/radio-cards.tsx'
import { useText } from '#ui/text/language.tsx'
import { type AgreeAnswer, agreeToShown, isReadable, isUnread, type Report } from './shown-digest.ts'
import { TeacherWords } from './teacher-words.tsx'

type AgreementFormProps = {
  state: RecordState
  report: Report
  /** The report as she last had it before her; undefined when she has not read all of it yet. */
  read: Report | undefined
  /** Brings the part of the page that is to be read; absent where it stands on the same page. */
  toRead?: { part: 'lesson' | 'conversation'; go: () => void }
  how: 'own-device' | 'together'
  onAgreed?: () => void
}

const choices: readonly AgreementChoice[] = ['agreed', 'agreed_with_statement', 'not_agreed']
const closing: readonly Step[] = [1, 3, 6, 7]

/** A choice is about what was read: while something is unread there is nothing to choose. */
export function AgreementForm({ read, toRead, ...choice }: AgreementFormProps) {
  const { unread } = useText().conversation.agree
  if (read && !isUnread(read, choice.report, choice.how)) return <Choice read={read} {...choice} />
  const words = read ? unread.changed : unread.never
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

/** Which steps wait for her, and which for the coach: she cannot fill those. */
function useNotYet(missing: readonly Step[]): string {
  const { notYet, coachFirst } = useText().conversation.agree
  const hers = missing.filter((step) => !isCoachStep(step))
  const coachs = missing.filter(isCoachStep)
  return [hers.length > 0 && notYet(hers), coachs.length > 0 && coachFirst(coachs)].filter(Boolean).join(' ')
}

type ChoiceProps = Omit<AgreementFormProps, 'read' | 'toRead'> & { read: Report }

function Choice({ state, report, read, how, onAgreed }: ChoiceProps) {
  const text = useText().conversation
  const book = useBook()
  const [choice, setChoice] = useState<AgreementChoice>()
  const [answer, setAnswer] = useState<AgreeAnswer | 'choose'>()
  const [isBusy, setBusy] = useState(false)
  const missing = missingSteps(report.conversation)
  const isShown = isReadable(report)
  const incomplete = useNotYet(missing)
  const commit = async () => {
    if (!choice) return setAnswer('choose')
    setBusy(true)
    const given = await agreeToShown(book, { read, onScreen: report, choice, how })
    setBusy(false)
    setAnswer(given)
    if (given === 'agreed') onAgreed?.()
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
      {choice && choice !== 'agreed' && (
        <TeacherWords
          state={state}
          field="statement"
          value={report.conversation.statement}
          onBehalf={how === 'together' ? 'teacher' : undefined}
        />
      )}
      <p className="ls-soft ls-small ls-measure">{text.agree.boundTo}</p>
      <AnswerLine answer={answer} incomplete={incomplete} />
      <div>
        <Button look="primary" icon="check" busy={isBusy} onClick={() => void commit()}>
          {text.agree.commit}
        </Button>
      </div>
    </div>
  )
}

type AnswerLineProps = { answer: AgreeAnswer | 'choose' | undefined; incomplete: string }

function AnswerLine({ answer, incomplete }: AnswerLineProps) {
  const text = useText().conversation
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

/** What is still needed before the conversation can close as agreed. */
export function MissingSteps({ missing, lead }: { missing: readonly Step[]; lead?: string }) {
  const text = useText().conversation.missing
  return (
    <Banner title={text.title}>
      <p>{lead ?? text.lead}</p>
      <ul>
        {closing.flatMap((step) =>
          missing.includes(step) && (step === 1 || step === 3 || step === 6 || step === 7)
            ? [<li key={step}>{text[step]}</li>]
            : [],
        )}
      </ul>
      <p>{text.notAgreedToo}</p>
    </Banner>
  )
}
