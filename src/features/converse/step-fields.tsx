/**
 * The fields of one step. Most have a general control; the agreement, the self-view and the teacher's words have
 * their own here.
 */
import { useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { AGREEMENT } from '#domain/programme/conversation.ts'
import type { SelfViewBeside } from '#domain/programme/self-view-beside.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { Button } from '#ui/button.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { isLookBack, materialOf } from '#workbench/conversation/material-of.ts'
import type { useReport } from '#workbench/conversation/report.ts'
import { fieldLabel } from '#workbench/form/field-label.ts'
import { LivingField } from '#workbench/form/living-field.tsx'
import { LivingArea } from '#workbench/living/living-area.tsx'
import { ClosingStep } from './closing-step.tsx'
import type { FoundConversation } from './conversation-records.ts'
import css from './converse.module.css'
import { SelfViewStep } from './self-view-step.tsx'

type StepFieldsProps = {
  fields: readonly FieldView[]
  found: FoundConversation
  target: RecordState
  report: ReturnType<typeof useReport>
  /** Undefined without a self-view. */
  beside: SelfViewBeside | undefined
  onHandOver: () => void
  onSelfView: () => void
}

export function StepFields(props: StepFieldsProps) {
  const { fields, found, target, report, beside, onHandOver, onSelfView } = props
  const { lesson } = found
  const teacher = found.trajectory?.name ?? ''
  const isFirst = fields.some((one) => isLookBack(report.view?.form, one))
  const hers = fields.filter((one) => one.isInOwnWords && one.at !== AGREEMENT)
  return (
    <div className="ls-stack-l">
      {fields.map((one) => {
        if (one.at === AGREEMENT)
          return <ClosingStep key={one.at} {...{ found, target, report, onHandOver }} />
        if (one.field.type === 'computed')
          return beside && <SelfViewStep key={one.at} {...{ lesson, beside }} teacher={teacher} />
        if (one.isInOwnWords)
          return <HerWords key={one.at} view={one} recordId={target.recordId} isNamed={hers.length > 1} />
        return (
          <LivingField
            key={one.at}
            recordId={target.recordId}
            view={one}
            material={materialOf(found.lesson)}
          />
        )
      })}
      {hers.length > 0 && (
        <Together hasAccount={(found.trajectory?.accounts.length ?? 0) > 0} onHandOver={onHandOver} />
      )}
      {isFirst && !beside && lesson.visit && <OfferSelfView onSelfView={onSelfView} />}
    </div>
  )
}

type HerWordsProps = { view: FieldView; recordId: RecordId; isNamed: boolean }

/** Read-only, because only the teacher writes these fields. The coach may note what was said, for her to confirm. */
function HerWords({ view, recordId, isNamed }: HerWordsProps) {
  const text = useRoomText()
  const pick = usePick()
  const { value, noted, field } = view
  const [isNoting, setNoting] = useState(false)
  return (
    <div className="ls-stack-s">
      {isNamed && <h3>{fieldLabel(field, pick)}</h3>}
      {view.isFilled && (
        <div className={css.quote}>
          <p>{String(value)}</p>
          {view.isOnBehalf && <span className="ls-stamp">{text.conversation.onCoachScreen}</span>}
        </div>
      )}
      {!view.isFilled && noted && (isNoting || Boolean(noted.value)) && (
        <LivingArea
          recordId={recordId}
          path={noted.at}
          label={text.converse.hisWords.noteLabel}
          description={text.converse.hisWords.noteHint}
          value={typeof noted.value === 'string' ? noted.value : ''}
          toDraft={(words) => answer(noted.at, words)}
        />
      )}
      {!view.isFilled && !isNoting && !noted?.value && (
        <div className={css.waiting}>
          <p>{text.converse.hisWords.waiting}</p>
          {noted && (
            <Button look="quiet" icon="edit" onClick={() => setNoting(true)}>
              {text.converse.hisWords.note}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Together({ hasAccount, onHandOver }: { hasAccount: boolean; onHandOver: () => void }) {
  const text = useRoomText().converse.hisWords
  return (
    <div className="ls-stack-s">
      <div>
        <Button icon="device" onClick={onHandOver}>
          {text.together}
        </Button>
      </div>
      <p className="ls-soft ls-small ls-measure">
        {text.togetherHint} {hasAccount ? text.later : text.laterNoAccount}
      </p>
    </div>
  )
}

/** Offered before the coach tells what was seen, and never asked. */
function OfferSelfView({ onSelfView }: { onSelfView: () => void }) {
  const text = useRoomText().selfView.together
  return (
    <div className="ls-stack-s">
      <div>
        <Button look="quiet" icon="device" onClick={onSelfView}>
          {text.offer}
        </Button>
      </div>
      <p className="ls-soft ls-small ls-measure">{text.offerText(SELF_VIEW_MINUTES)}</p>
    </div>
  )
}

/** What the core set takes. */
const SELF_VIEW_MINUTES = 3
