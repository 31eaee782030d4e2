/** The privacy page in one picture: a dot for whoever reads it. It is drawn from the table of record types. */
import { useRoomText } from '#ui/text/room-text.ts'
import { type Mark, pictureRows } from './sight-picture.ts'
import css from './who-sees-what.module.css'

export function WhoSeesWhat() {
  const { who, whoTitle, picture } = useRoomText().privacy
  const order = Object.keys(picture.rows)
  const rows = pictureRows().sort((a, b) => order.indexOf(a.pattern) - order.indexOf(b.pattern))
  const cell = (mark: Mark) => (
    <td className={css.cell}>
      <i className={css.dot} data-mark={mark} />
      <span className="ls-hidden">{picture.marks[mark]}</span>
    </td>
  )
  return (
    <div className="ls-stack">
      <table className={css.picture}>
        <caption className="ls-hidden">{whoTitle}</caption>
        <thead>
          <tr>
            <td />
            {[who.teacher, who.coach, who.coordinator, who.leader, who.operator].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ pattern, marks }) => (
            <tr key={pattern}>
              <th scope="row">{picture.rows[pattern]}</th>
              {cell(marks.teacher)}
              {cell(marks.coach)}
              {cell(marks.coordinator)}
              {cell('never')}
              {cell('never')}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={css.key} aria-hidden="true">
        {(['reads', 'later', 'own', 'never'] as const).map((mark) => (
          <li key={mark}>
            <i className={css.dot} data-mark={mark} />
            {picture.marks[mark]}
          </li>
        ))}
      </ul>
    </div>
  )
}
