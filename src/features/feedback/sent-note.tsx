/** A sent note for its giver: where it stands, the answer, and the note as it was sent. */
import { instantOf } from '#domain/ground/time.ts'
import { type FormView, formView } from '#domain/instrument/form-view.ts'
import { ownSteps } from '#domain/programme/agreements.ts'
import { disappearsAt, FEED_UP, type Feedback, feedbackOf, TIME } from '#domain/programme/feedback.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { formById } from '#instruments/forms.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Card } from '#ui/card.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useStepStand } from '#workbench/conversation/agreed-list.tsx'
import { useSeenFeedback } from '#workbench/conversation/feedback-answer.ts'
import { CarriedReading } from '#workbench/form/carried-reading.tsx'
import css from '#workbench/form/form.module.css'
import { FormReading } from '#workbench/form/form-reading.tsx'
import { NewerNotice } from '#workbench/living/newer-notice.tsx'
import { RefusedLines } from '#workbench/living/refused-lines.tsx'
import { useAddressee, useMaterial, useWhen } from './note-facts.ts'

export function SentNote({ state }: { state: RecordState }) {
  const text = useRoomText().feedback
  const { accountId } = useBook().me
  const { name, back } = useAddressee(state)
  const form = formById(state.instrument ?? '')
  const feedback = feedbackOf(state)
  useSeenFeedback(feedback)
  return (
    <Page title={text.title(name)} back={back}>
      <NewerNotice state={state} />
      <RefusedLines state={state} lesson={undefined} />
      <Stand feedback={feedback} name={name} />
      {form ? (
        <Reading state={state} view={formView(form, state, accountId)} name={name} />
      ) : (
        <Card>
          <CarriedReading forms={feedback.forms ?? []} paths={state.paths} />
        </Card>
      )}
    </Page>
  )
}

function Stand({ feedback, name }: { feedback: Feedback; name: string }) {
  const text = useRoomText().feedback.stand
  const format = useFormat()
  const day = (at: string) => format.date(at, 'day')
  const { closedAt, openedAt, isAnswered, sentAt } = feedback
  const until = disappearsAt(feedback)
  const title = closedAt
    ? text.closed(name, day(closedAt))
    : isAnswered
      ? text.answered(name)
      : openedAt
        ? text.opened(name, day(openedAt))
        : text.sent(day(sentAt))
  return <Banner title={title}>{until !== undefined && text.until(day(instantOf(until)))}</Banner>
}

/** What the receiver wrote comes first. Feed up stays with the note. */
function Reading({ state, view, name }: { state: RecordState; view: FormView; name: string }) {
  const text = useRoomText().feedback
  const material = useMaterial(state)
  const when = useWhen(state)
  const feedback = feedbackOf(state)
  const standOf = useStepStand()
  const { isAnswered, outcome } = feedback
  const [step] = ownSteps([feedback])
  return (
    <>
      {isAnswered && (
        <Card title={text.answerOf(name)} tone="soft">
          <div className={css.record}>
            <FormReading
              view={view}
              material={material}
              without={(one) => !one.isInOwnWords || one.at === FEED_UP || !one.isFilled}
            />
          </div>
          {step && outcome && <p>{standOf(step)}</p>}
        </Card>
      )}
      <Card title={text.note} lead={when}>
        <div className={css.record}>
          <FormReading
            view={view}
            material={material}
            without={(one) => (one.isInOwnWords && one.at !== FEED_UP) || one.at === TIME || !one.isFilled}
          />
        </div>
      </Card>
    </>
  )
}
