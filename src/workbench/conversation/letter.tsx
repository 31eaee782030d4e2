/**
 * The report as a letter: what worked, the chances, the agreements and the picture of the blocks. Every sentence is one
 * that the record holds.
 */
import { type ReactNode, useId } from 'react'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { AGREEMENT, AGREEMENTS, CHANCES, END, STATEMENT, WHAT_WORKS } from '#domain/programme/conversation.ts'
import { useRoomText } from '#ui/text/room-text.ts'
import { RowReading } from '#workbench/form/form-reading.tsx'
import { linePassage, type Passage } from '#workbench/lesson/passage.ts'
import { BlockPicture } from '#workbench/questionnaire/block-picture.tsx'
import css from './letter.module.css'
import { isLookBack, materialOf } from './material-of.ts'
import { PassageMarkView } from './passage-mark.tsx'
import type { Report } from './report.ts'

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
  /** The name of the coach, whose picture it is. */
  coach: string
  /** Renders something below a passage. Without it the teacher's marks are shown. */
  beneath?: ((passage: Passage) => ReactNode) | undefined
}

export function Letter({ report, coach, beneath }: LetterProps) {
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
      {lesson && (
        <Part title={text.picture(coach)}>
          <BlockPicture locked={lesson.locked} />
          <p className="ls-soft ls-small">{text.moment}</p>
        </Part>
      )}
    </div>
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
