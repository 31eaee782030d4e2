/** The agreements about next steps, of all conversations with one teacher and of the notes of feedback that she got. */
import type { RecordId } from '#domain/ground/id.ts'
import type { CalendarDate } from '#domain/ground/time.ts'
import type { Conversation } from './conversation.ts'
import type { Feedback } from './feedback.ts'
import { type AgreementOutcome, OWN_STEP } from './outcome.ts'
import type { PersonProgress } from './progress.ts'

export type AgreedStep = {
  /** `own-step`: the receiver of a note of feedback took it up. Only the receiver closes it. */
  from: 'conversation' | 'own-step'
  /** The record in which it was agreed. */
  recordId: RecordId
  key: string
  action: string
  noticeableBy?: string | undefined
  /** The look-back day. */
  lookBackOn: CalendarDate | undefined
  outcome: AgreementOutcome | undefined
}

/** Nothing of a sheet: what is not shared is not agreed. */
export function agreedIn(conversation: Conversation): AgreedStep[] {
  const { recordId, agreements, outcomes, isSheet } = conversation
  if (isSheet) return []
  return agreements
    .filter(({ action }) => action.trim() !== '')
    .map(({ key, action, noticeableBy, lookBackOn }) => ({
      from: 'conversation',
      ...{
        recordId,
        key,
        action,
        noticeableBy,
        lookBackOn,
        outcome: Object.hasOwn(outcomes, key) ? outcomes[key] : undefined,
      },
    }))
}

export const agreedWith = ({ visits }: PersonProgress): AgreedStep[] =>
  visits.flatMap(({ conversation }) => (conversation ? agreedIn(conversation) : []))

export const ownSteps = (notes: readonly Feedback[]): AgreedStep[] =>
  notes.flatMap(({ recordId, ownStep, outcome }): AgreedStep[] =>
    ownStep
      ? [
          {
            ...{ from: 'own-step', recordId, key: OWN_STEP, outcome },
            ...{ action: ownStep.words, lookBackOn: ownStep.lookBackOn },
          },
        ]
      : [],
  )

/** Two outcomes that conflict close nothing. */
export const isOpenStep = ({ outcome }: AgreedStep): boolean => !outcome || outcome.isConflict

/** Its day has come, or two outcomes conflict. One without a day never returns by itself. */
export const isToLookBack = (step: AgreedStep, today: CalendarDate): boolean =>
  step.outcome?.isConflict === true ||
  (isOpenStep(step) && step.lookBackOn !== undefined && step.lookBackOn <= today)

/** The open ones first, by look-back day, those without one last; then the closed ones, latest first. */
export const byLookBack = (a: AgreedStep, b: AgreedStep): number => {
  const [isOpenA, isOpenB] = [isOpenStep(a), isOpenStep(b)]
  if (isOpenA !== isOpenB) return isOpenA ? -1 : 1
  if (isOpenA) return order(a.lookBackOn ?? '9999', b.lookBackOn ?? '9999')
  return order(b.outcome?.at ?? '', a.outcome?.at ?? '')
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
