/**
 * The fields of one step. Most have a general control; the agreement, the self-view and the teacher's words have
 * their own here.
 */
import type { FieldView } from '#domain/instrument/form-view.ts'
import { AGREEMENT } from '#domain/programme/conversation.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { materialOf } from '#workbench/conversation/material-of.ts'
import type { useReport } from '#workbench/conversation/report.ts'
import { fieldLabel } from '#workbench/form/field-label.ts'
import { LivingField } from '#workbench/form/living-field.tsx'
import { ClosingStep } from './closing-step.tsx'
import { CoachPicture } from './coach-picture.tsx'
import type { FoundConversation } from './conversation-records.ts'
import css from './converse.module.css'

type StepFieldsProps = {
  fields: readonly FieldView[]
  found: FoundConversation
  target: RecordState
  report: ReturnType<typeof useReport>
  onHandOver: () => void
}

export function StepFields({ fields, found, target, report, onHandOver }: StepFieldsProps) {
  const hers = fields.filter((one) => one.isInOwnWords && one.at !== AGREEMENT)
  return (
    <div className="ls-stack-l">
      {fields.map((one) => {
        if (one.at === AGREEMENT)
          return <ClosingStep key={one.at} {...{ found, target, report, onHandOver }} />
        if (one.field.type === 'computed') return <SelfView key={one.at} lesson={found.lesson} />
        if (one.isInOwnWords) return <HerWords key={one.at} view={one} isNamed={hers.length > 1} />
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
    </div>
  )
}

/** Read-only, because only the teacher writes these fields. */
function HerWords({ view, isNamed }: { view: FieldView; isNamed: boolean }) {
  const text = useRoomText()
  const pick = usePick()
  const { value } = view
  return (
    <div className="ls-stack-s">
      {isNamed && <h3>{fieldLabel(view.field, pick)}</h3>}
      {view.isFilled ? (
        <div className={css.quote}>
          <p>{String(value)}</p>
          {view.isOnBehalf && <span className="ls-stamp">{text.conversation.onCoachScreen}</span>}
        </div>
      ) : (
        <p className={css.waiting}>{text.converse.hisWords.waiting}</p>
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

function SelfView({ lesson }: { lesson: Lesson }) {
  const text = useRoomText().converse.selfView
  return (
    <div className="ls-stack">
      <Banner title={text.none}>{text.noneText}</Banner>
      <CoachPicture lesson={lesson} />
    </div>
  )
}
