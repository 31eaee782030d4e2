/** The conversation as it is read: by the coach before sharing, by the teacher, and by both afterwards. */
import type { ReactNode } from 'react'
import { lessonTimeToText } from '#domain/ground/time.ts'
import type {
  ActionAgreement,
  Conversation,
  ConversationLine,
  LineStep,
} from '#domain/programme/conversation.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { questionAt, unknownIn } from '#workbench/form/question-words.ts'
import { UnknownAsked } from '#workbench/form/unknown-instrument.tsx'
import css from '#workbench/lesson/conversation.module.css'
import { linePassage } from '#workbench/lesson/passage.ts'
import { type Passage, PassageMarkView } from '#workbench/lesson/passage-mark.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'

type ConversationRecordProps = {
  conversation: Conversation
  lesson: Lesson | undefined
  /** Something beneath a passage, such as “right · different”; without it the marks given are shown. */
  beneath?: (passage: Passage) => ReactNode
  /** Leaves the teacher's own fields out, where they are shown as fields elsewhere. */
  withoutTeacher?: boolean
}

export function ConversationRecord(props: ConversationRecordProps) {
  const { conversation, lesson, beneath, withoutTeacher } = props
  const title = useTitles(conversation)
  const words = (field: 's1' | 's7' | 'statement') =>
    !withoutTeacher && <Words conversation={conversation} field={field} hideEmpty={field === 'statement'} />
  const lines = (step: LineStep) => (
    <Lines step={step} conversation={conversation} lesson={lesson} beneath={beneath} />
  )
  return (
    <div className={css.record}>
      <UnknownAsked asked={conversation.asked} />
      {words('s1')}
      {lines('s2')}
      {lines('s3')}
      <Part title={title('s4')} text={conversation.s4} />
      {lines('s5')}
      <Actions title={title('s6')} actions={conversation.s6} />
      {words('s7')}
      {conversation.others.map(({ at, texts }) => (
        <Part key={at} title={title(at)} text={texts.join('\n')} />
      ))}
      {words('statement')}
      <NextFacts conversation={conversation} />
    </div>
  )
}

/** What the parts are called: as this release reads them, or as a later form calls them. */
function useTitles({ asked }: Conversation): (at: string) => string {
  const reading: Record<string, unknown> = useText().conversation.reading
  const pick = usePick()
  const isOurs = unknownIn(asked).length === 0
  return (at) => {
    const label = questionAt(asked, at)?.label
    const own = reading[at]
    return typeof own === 'string' && (isOurs || !label) ? own : label ? pick(label) : at
  }
}

function Part({ title, text, stamp }: { title: string; text: string; stamp?: string | undefined }) {
  const notFilled = useText().conversation.notFilled
  return (
    <section className={css.part} aria-label={title}>
      <h3>{title}</h3>
      <p className={text === '' ? 'ls-soft' : css.words}>{text === '' ? notFilled : text}</p>
      {stamp && (
        <div>
          <span className={css.stamp}>{stamp}</span>
        </div>
      )}
    </section>
  )
}

type WordsProps = { conversation: Conversation; field: 's1' | 's7' | 'statement'; hideEmpty: boolean }

function Words({ conversation, field, hideEmpty }: WordsProps) {
  const text = useText().conversation
  const title = useTitles(conversation)
  const value = conversation[field]
  if (hideEmpty && value === '') return null
  const isTogether = value !== '' && conversation.onBehalf.includes(field)
  return <Part title={title(field)} text={value} stamp={isTogether ? text.onCoachScreen : undefined} />
}

type LinesProps = {
  step: LineStep
  conversation: Conversation
  lesson: Lesson | undefined
  beneath: ConversationRecordProps['beneath']
}

function Lines({ step, conversation, lesson, beneath }: LinesProps) {
  const title = useTitles(conversation)(step)
  const lines = conversation[step].filter((line) => line.text.trim() !== '')
  if (lines.length === 0) return <Part title={title} text="" />
  return (
    <section className={css.part} aria-label={title}>
      <h3>{title}</h3>
      <ul className={css.lines}>
        {lines.map((line) => {
          const passage = linePassage(step, line.key)
          return (
            <li key={line.key}>
              <p className={css.words}>{line.text}</p>
              <LineRefs line={line} lesson={lesson} />
              {beneath ? (
                beneath({ key: passage, about: line.text.slice(0, 60), said: line.text })
              ) : (
                <PassageMarkView mark={conversation.passages[passage]} said={line.text} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What a line points at: an indicator, and a line of the timeline. */
export function LineRefs({ line, lesson }: { line: ConversationLine; lesson: Lesson | undefined }) {
  const speakers = useText().workbench.speaker
  const pick = usePick()
  const framework = lesson && frameworkOf(lesson.locked)
  const indicator = framework?.indicators.find(({ id }) => id === line.indicator)
  const note = lesson?.locked.notes.find(({ key }) => key === line.note)
  if (!line.indicator && !note) return null
  return (
    <div className={css.refs}>
      {line.indicator && (
        <p>
          <b>{line.indicator}</b> {indicator && pick(indicator.text)}
        </p>
      )}
      {note && (
        <p>
          {lessonTimeToText(note.time)} · {speakers[note.speaker]}: {note.text}
        </p>
      )}
    </div>
  )
}

function Actions({ title, actions }: { title: string; actions: readonly ActionAgreement[] }) {
  const made = actions.filter((one) => one.action.trim() !== '')
  if (made.length === 0) return <Part title={title} text="" />
  return (
    <section className={css.part} aria-label={title}>
      <h3>{title}</h3>
      <ul className={css.lines}>
        {made.map((one) => (
          <li key={one.key}>
            <ActionRead action={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One agreement with what belongs to it; only what was filled in. */
export function ActionRead({ action }: { action: ActionAgreement }) {
  const parts = useText().conversation.actionParts
  const format = useFormat()
  const facts: [string, string | undefined][] = [
    [parts.situation, action.situation],
    [parts.when, action.when],
    [parts.noticeableBy, action.noticeableBy],
    [parts.helper, action.helper],
    [parts.lookBackOn, action.lookBackOn && format.date(action.lookBackOn)],
  ]
  const filled = facts.filter(([, value]) => value)
  return (
    <>
      <p className={css.words}>{action.action}</p>
      {filled.length > 0 && (
        <dl className={css.facts}>
          {filled.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function NextFacts({ conversation }: { conversation: Conversation }) {
  const text = useText().conversation.reading
  const format = useFormat()
  const { nextVisit, duration } = conversation
  return (
    <>
      {nextVisit && <Part title={text.nextVisit} text={format.date(nextVisit, 'day')} />}
      {duration !== undefined && <Part title={text.duration} text={text.minutes(duration)} />}
    </>
  )
}
