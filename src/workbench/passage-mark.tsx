/** Right or different: the teacher says of one passage whether it is right, or tells it in own words. */
import { markPassage, PassageMark } from '#domain/debrief.ts'
import type { RecordId } from '#domain/id.ts'
import { useBook } from '#storage/live.ts'
import { Icon } from '#ui/icon.tsx'
import { useText } from '#ui/text/language.tsx'
import css from './conversation.module.css'
import { LivingArea } from './living-area.tsx'
import { usePathState } from './record-part.ts'

type PassageMarkChoiceProps = {
  recordId: RecordId
  passage: string
  /** The passage in a few words, for who cannot see where the question belongs. */
  about: string
  /** Set on the coach's screen: the words are then typed on behalf of the teacher. */
  onBehalf?: 'teacher' | undefined
}

export function PassageMarkChoice({ recordId, passage, about, onBehalf }: PassageMarkChoiceProps) {
  const text = useText().conversation.passage
  const book = useBook()
  const path = `passages/${passage}`
  const state = usePathState(recordId, path)
  const parsed = PassageMark.safeParse(state?.value)
  const mark = parsed.success ? parsed.data : undefined
  const isLocked = onBehalf !== undefined && (state?.heads.some((head) => !head.onBehalf) ?? false)
  if (isLocked) return <PassageMarkView mark={mark} />
  const words = mark?.words ?? ''
  const choose = (chosen: PassageMark['mark']) =>
    void book.append(
      recordId,
      markPassage(passage, mark?.mark === chosen ? null : { mark: chosen, words }, onBehalf),
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
            path={path}
            label={text.words}
            value={words}
            toDraft={(typed) => markPassage(passage, { mark: 'different', words: typed }, onBehalf)}
          />
        </div>
      )}
    </div>
  )
}

/** What the teacher said of a passage, for who reads it. */
export function PassageMarkView({ mark }: { mark: PassageMark | undefined }) {
  const text = useText().conversation.passage
  if (!mark) return null
  if (mark.mark === 'right') return <p className={css.told}>{text.told}</p>
  return (
    <div className={css.told}>
      <p>{text.toldDifferent}</p>
      {mark.words.trim() !== '' && <blockquote>{mark.words}</blockquote>}
    </div>
  )
}
