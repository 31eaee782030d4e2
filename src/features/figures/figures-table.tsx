/**
 * A table with units as rows and building blocks as columns. A cell has a mean with its n, or the reason why there is
 * none.
 */
import type { AggregateCell, AggregateRow, AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { type NamedBlock, numberText, rowName, type Variable } from './figure-words.ts'
import css from './figures.module.css'

type FiguresTableProps = {
  answer: AggregatesAnswer
  blocks: readonly NamedBlock[]
  /** The levels of the framework. Without them the means have no bar. */
  scale: QuestionnaireWords['scale']
  rows: AggregateRow[]
  variable: Variable
}

export function FiguresTable({ answer, blocks, scale, rows, variable }: FiguresTableProps) {
  const text = useRoomText().figures
  const pick = usePick()
  const groups = [
    { heading: text.units, rows: rows.filter(({ scope }) => scope === 'unit') },
    { heading: text.totals, rows: rows.filter(({ scope }) => scope !== 'unit') },
  ].filter((group) => group.rows.length > 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll a wide table
    <section tabIndex={0} className={`ls-scroll ${css.scroller}`} aria-label={text.title}>
      <table className={`ls-table ${css.table}`}>
        <caption className="ls-hidden">{`${text.title}: ${text.shows[variable]}`}</caption>
        <thead>
          <tr>
            <th scope="col">{text.scope}</th>
            <th scope="col" className="ls-num">
              {text.teachers}
            </th>
            {blocks.map(({ id, name }) => (
              <th key={id} scope="col">
                {pick(name)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.heading}>
            <tr>
              <th scope="rowgroup" colSpan={blocks.length + 2} className={css.group}>
                {group.heading}
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={`${row.scope}:${row.unitId}:${row.type}`}>
                <th scope="row">{rowName(row, answer, text)}</th>
                <td className="ls-num">{row.n ?? '–'}</td>
                {blocks.map(({ id }) => (
                  <td key={id}>
                    <Cell cell={row.blocks[id]?.[variable]} variable={variable} scale={scale} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

type CellProps = {
  cell: AggregateCell | undefined
  variable: Variable
  scale: QuestionnaireWords['scale']
}

function Cell({ cell, variable, scale }: CellProps) {
  const text = useRoomText().figures
  const format = useFormat()
  if (!cell) return <span className={css.hidden}>–</span>
  if ('hidden' in cell) return <span className={css.hidden}>{text.hidden[cell.hidden]}</span>
  const [lowest, highest] = [scale[0]?.value, scale.at(-1)?.value]
  return (
    <div className={css.cell}>
      <span className={css.mean}>
        {cell.kind !== 'value' && <span className="ls-hidden">{text.said[cell.kind]} </span>}
        <span>{numberText(cell, variable, format)}</span>
      </span>
      {variable !== 'growth' && lowest !== undefined && highest !== undefined && (
        <span aria-hidden="true" className={css.track}>
          <i style={{ width: `${Math.max(2, (100 * (cell.mean - lowest)) / (highest - lowest))}%` }} />
        </span>
      )}
      <small>{text.n(cell.n)}</small>
    </div>
  )
}
