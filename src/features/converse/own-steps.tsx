/** The teacher's steps as the coach sees them (1, 7), the self-view beside the coach's view (4), the agreements (6). */
import { type Conversation, planNext, writeField } from '#domain/programme/conversation.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { NumberField } from '#ui/number-field.tsx'
import { useText } from '#ui/text/language.tsx'
import { ActionList } from '#workbench/conversation/action-list.tsx'
import { isTypedTogether } from '#workbench/conversation/teacher-words.tsx'
import { LivingArea } from '#workbench/form/living-area.tsx'
import { CoachPicture } from './coach-picture.tsx'
import css from './converse.module.css'

type TeacherStepProps = {
  state: RecordState
  field: 's1' | 's7'
  conversation: Conversation
  hasAccount: boolean
  onHandOver: () => void
}

/** There is no input here: the words are hers. */
export function TeacherStep({ state, field, conversation, hasAccount, onHandOver }: TeacherStepProps) {
  const text = useText().converse
  const marks = useText().conversation
  const value = conversation[field]
  return (
    <div className="ls-stack">
      {value === '' ? (
        <p className={css.waiting}>{text.hisWords.waiting}</p>
      ) : (
        <div className={css.quote}>
          <p>{value}</p>
          {isTypedTogether(state, field) && <span className={css.stamp}>{marks.onCoachScreen}</span>}
        </div>
      )}
      <div>
        <Button icon="device" onClick={onHandOver}>
          {text.hisWords.together}
        </Button>
      </div>
      <p className="ls-soft ls-small ls-measure">
        {text.hisWords.togetherHint} {hasAccount ? text.hisWords.later : text.hisWords.laterNoAccount}
      </p>
    </div>
  )
}

export function SelfViewStep({ conversation, lesson }: { conversation: Conversation; lesson: Lesson }) {
  const text = useText().converse
  return (
    <div className="ls-stack">
      <Banner title={text.selfView.none}>{text.selfView.noneText}</Banner>
      <CoachPicture lesson={lesson} />
      <LivingArea
        recordId={conversation.recordId}
        path="s4"
        label={text.selfView.note}
        optional={text.agreements.optional}
        value={conversation.s4}
        toDraft={(typed) => writeField('s4', typed)}
      />
    </div>
  )
}

export function AgreementsStep({ conversation }: { conversation: Conversation }) {
  const text = useText().converse.agreements
  const book = useBook()
  const { recordId, nextVisit, duration } = conversation
  const plan = (path: 'nextVisit' | 'duration', value: string | number | undefined) =>
    book.write(
      recordId,
      value === undefined || value === '' ? { changes: { [path]: null } } : planNext({ [path]: value }),
    )
  return (
    <div className="ls-stack-l">
      <ActionList recordId={recordId} actions={conversation.s6} />
      <div className="ls-stack">
        <DateField
          label={text.nextVisit}
          optional={text.optional}
          value={nextVisit ?? ''}
          onChange={(date) => plan('nextVisit', date)}
        />
        <NumberField
          label={text.duration}
          optional={text.optional}
          value={duration}
          min={1}
          max={240}
          step={5}
          lessLabel={text.less}
          moreLabel={text.more}
          unit={text.durationUnit}
          onChange={(minutes) => plan('duration', minutes)}
        />
      </div>
    </div>
  )
}
