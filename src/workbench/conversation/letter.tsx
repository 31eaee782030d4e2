/**
 * The report as a letter: what worked, the chances, the agreements and the picture of the blocks. Every sentence is one
 * that the record holds.
 */
import { type ReactNode, useId } from 'react'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { AGREEMENT, AGREEMENTS, CHANCES, END, STATEMENT, WHAT_WORKS } from '#domain/programme/conversation.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import { useRoomText } from '#ui/text/room-text.ts'
import { RowReading } from '#workbench/form/form-reading.tsx'
import { linePassage, type Passage } from '#workbench/lesson/passage.ts'
import { BlockPicture } from '#workbench/questionnaire/block-picture.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import css from './letter.module.css'
import { isLookBack, materialOf } from './material-of.ts'
import { PassageMarkView } from './passage-mark.tsx'
import type { Report } from './report.ts'
import { BlocksPicture, type Names } from './self-view-picture.tsx'
import { useSelfView } from './use-self-view.ts'

const parts = [
  { at: WHAT_WORKS, heading: 'works' },
  { at: CHANCES, heading: 'chances' },
  { at: AGREEMENTS, heading: 'agreed' },
] as const

/** Whether the letter has this field, so that the rest of the report leaves it out. */
export const isInLetter = ({ at }: Pick<FieldView, 'at'>): boolean => parts.some((one) => one.at === at)

/** Fields with a place of their own. */
const apart: readonly string[] = [AGREEMENT, STATEMENT, END]
export const isOwnWords = ({ at, isInOwnWords }: FieldView): boolean => isInOwnWords && !apart.includes(at)

/** The teacher's own words. The last question comes first: the look-back belongs to the beginning of the conversation. */
export function ownWordsOf(view: Report['view']): FieldView[] {
  const own = view?.fields.filter(isOwnWords) ?? []
  return [
    ...own.filter((one) => !isLookBack(view?.form, one)),
    ...own.filter((one) => isLookBack(view?.form, one)),
  ]
}

type LetterProps = {
  report: Report
  /** The name of the coach, whose picture it is, and what the teacher is called beside it. */
  coach: string
  self: string
  /** Renders something below a passage. Without it the teacher's marks are shown. */
  beneath?: ((passage: Passage) => ReactNode) | undefined
}

export function Letter({ report, coach, self, beneath }: LetterProps) {
  const text = useRoomText().letter
  const { lesson, view } = report
  if (!view) return null
  const shown = parts.flatMap(({ at, heading }) => {
    const field = view.fields.find((one) => one.at === at)
    return field?.rows.some((row) => row.isFilled) ? [{ field, heading }] : []
  })
  return (
    <div className={css.letter}>
      {shown.map(({ field, heading }) => (
        <Lines key={field.at} field={field} report={report} heading={heading} beneath={beneath} />
      ))}
      {shown.length === 0 && <p className="ls-soft">{text.empty}</p>}
      {lesson && <Picture lesson={lesson} conversation={report.conversation} names={[coach, self]} />}
    </div>
  )
}

type PictureProps = { lesson: Lesson; conversation: Report['conversation']; names: Names }

/** The coach's picture, or both when the self-view is open to the two of them. */
function Picture({ lesson, conversation, names }: PictureProps) {
  const text = useRoomText().letter
  const beside = useSelfView(lesson, conversation)
  const words = frameworkOf(lesson.locked)
  const isBoth = beside && words && beside.status !== 'private' && beside.items.length > 0
  return (
    <Part title={isBoth ? text.pictures : text.picture(names[0])}>
      {isBoth ? (
        <BlocksPicture words={words} items={beside.items} names={names} />
      ) : (
        <BlockPicture locked={lesson.locked} />
      )}
      <p className="ls-soft ls-small">{text.moment}</p>
    </Part>
  )
}

type LinesProps = Pick<LetterProps, 'report' | 'beneath'> & {
  field: FieldView
  heading: (typeof parts)[number]['heading']
}

function Lines({ field: { at, rows }, report, heading, beneath }: LinesProps) {
  const text = useRoomText().letter
  const { conversation, lesson } = report
  const filled = rows.filter((row) => row.isFilled)
  return (
    <Part title={text[heading](filled.length)}>
      <ul className={css.lines}>
        {filled.map((row) => {
          const said = String(row.parts[0]?.value ?? '')
          const key = linePassage(at, row.key)
          return (
            <li key={row.key} className={css.line}>
              <RowReading row={row} material={materialOf(lesson)} />
              {beneath ? (
                beneath({ key, about: said.slice(0, 60), said })
              ) : (
                <PassageMarkView mark={conversation.passages[key]} said={said} />
              )}
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={css.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
