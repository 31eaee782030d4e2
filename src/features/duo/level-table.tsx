/** How often the two observers chose which levels: a small table of counts. */
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { ComparedItem } from '#domain/programme/observation.ts'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { levelName } from '#workbench/questionnaire/framework-words.ts'
import css from './joint-view.module.css'
import type { OpenView } from './use-reveals.ts'

type LevelTableProps = {
  words: QuestionnaireWords
  items: readonly ComparedItem[]
  open: readonly OpenView[]
}

export function LevelTable({ words: { scale }, items, open: [down, across] }: LevelTableProps) {
  const text = useRoomText().joint
  const pick = usePick()
  const count = (one: number, other: number) =>
    items.filter(({ scores }) => scores[0] === one && scores[1] === other).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll a wide table
    <section tabIndex={0} className={css.scroll} aria-label={text.levelTable}>
      <table className={css.table}>
        <caption className="ls-soft ls-small">
          {text.tableHow(down?.name || text.somebody, across?.name || text.somebody)}
        </caption>
        <thead>
          <tr>
            <td />
            {scale.map((level) => (
              <th key={level.value} scope="col">
                {levelName(level, pick)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scale.map((row) => (
            <tr key={row.value}>
              <th scope="row">{levelName(row, pick)}</th>
              {scale.map(({ value }) => (
                <td key={value} data-equal={value === row.value}>
                  {count(row.value, value) || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
