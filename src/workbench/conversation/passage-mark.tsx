/** The teacher's mark on one passage: right, or different with an explanation. */

import type { RecordId } from '#domain/ground/id.ts'
import { conversationOf, markPassage, type PassageMark, tellPassage } from '#domain/programme/conversation.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Icon } from '#ui/icon.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from '#workbench/lesson/passage.module.css'
import type { Passage } from '#workbench/lesson/passage.ts'
import { LivingArea } from '#workbench/living/living-area.tsx'
import { usePathState, useView } from '#workbench/living/record-part.ts'

type PassageMarkChoiceProps = {
  recordId: RecordId
  passage: Passage
  /** Set on the coach's screen. The mark is then written on behalf of the teacher. */
  onBehalf?: 'teacher' | undefined
}

const passageCollection = ['passages']
const marksIn = (state: RecordState) => conversationOf(state).passages

export function PassageMarkChoice({ recordId, passage, onBehalf }: PassageMarkChoiceProps) {
  const text = useRoomText().conversation.passage
  const book = useBook()
  const { key, about, said } = passage
  const mark = useView(recordId, passageCollection, marksIn)?.[key]
  const state = usePathState(recordId, `passages/${key}`)
  const isLocked = onBehalf !== undefined && (state?.heads.some((head) => !head.onBehalf) ?? false)
  if (isLocked) return <PassageMarkView mark={mark} said={said} />
  const choose = (chosen: PassageMark['mark']) =>
    book.write(
      recordId,
      markPassage(
        key,
        mark?.mark === chosen ? null : { mark: chosen, ...(said === undefined ? {} : { said }) },
        onBehalf,
      ),
    )
  return (
    <div role="group" aria-label={text.group(about)} className={css.mark}>
      {(['right', 'different'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={mark?.mark === one}
          className={css.markButton}
          onClick={() => choose(one)}
        >
          {mark?.mark === one && <Icon name="check" size={16} />}
          {text[one]}
        </button>
      ))}
      {mark?.mark === 'different' && (
        <div className={css.markWords}>
          <LivingArea
            recordId={recordId}
            path={`passages/${key}/words`}
            label={text.words}
            value={mark.words}
            toDraft={(typed) => tellPassage(key, typed, onBehalf)}
          />
        </div>
      )}
      {mark && <MarkFacts mark={mark} said={said} isOwn={onBehalf === undefined} />}
    </div>
  )
}

type MarkFactsProps = { mark: PassageMark; said: string | undefined; isOwn?: boolean }

/** Says where the mark was typed, and whether the passage changed since. On the coach's screen the place is obvious. */
function MarkFacts({ mark, said, isOwn = true }: MarkFactsProps) {
  const text = useRoomText().conversation
  const isOther = mark.said !== undefined && said !== undefined && mark.said !== said
  return (
    <>
      {isOwn && mark.onBehalf && <span className="ls-stamp">{text.onCoachScreen}</span>}
      {isOther && (
        <p className="ls-soft ls-small">
          {text.passage.changed} <q>{mark.said}</q>
        </p>
      )}
    </>
  )
}

/** The teacher's mark on a passage, for reading. */
export function PassageMarkView({
  mark,
  said,
}: {
  mark: PassageMark | undefined
  said?: string | undefined
}) {
  const text = useRoomText().conversation.passage
  if (!mark) return null
  return (
    <div className={css.told}>
      <p>{mark.mark === 'right' ? text.told : text.toldDifferent}</p>
      {mark.mark === 'different' && mark.words.trim() !== '' && <blockquote>{mark.words}</blockquote>}
      <MarkFacts mark={mark} said={said} />
    </div>
  )
}
