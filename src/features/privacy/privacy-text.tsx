/** The privacy information. It needs no unlocked person. */
import { PRIVACY_PAGE_VERSION } from '#domain/programme/account.ts'
import { sightOf } from '#domain/record/opening.ts'
import { recordKinds, recordTypeOf } from '#domain/record/record-types.ts'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from './privacy-text.module.css'

export function PrivacyText() {
  const text = useRoomText().privacy
  const pick = usePick()
  const { who } = text
  return (
    <div className="ls-prose">
      <p>
        <strong>{text.purpose}</strong>
      </p>
      <h2>{text.short}</h2>
      <ul>
        {text.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <h2>{text.whoTitle}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll a wide table */}
      <section tabIndex={0} className="ls-scroll" aria-label={text.whoTitle}>
        <table className={`ls-table ${css.table}`}>
          <thead>
            <tr>
              {[who.what, who.teacher, who.coach, who.coordinator, who.leader, who.operator].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {recordKinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{pick(recordTypeOf(kind).title)}</th>
                <td>{text.sight[sightOf(kind, 'teacher')]}</td>
                <td>{text.sight[sightOf(kind, 'coach')]}</td>
                <td>{text.sight[sightOf(kind, 'coordinator')]}</td>
                <td>{text.sight.never}</td>
                <td>{text.sealed}</td>
              </tr>
            ))}
            {text.rows.map((row) => (
              <tr key={row.what}>
                <th scope="row">{row.what}</th>
                <td>{row.teacher}</td>
                <td>{row.coach}</td>
                <td>{row.coordinator}</td>
                <td>{row.leader}</td>
                <td>{row.operator}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {text.sections.map((section) => (
        <section key={section.title} className="ls-prose">
          <h2>{section.title}</h2>
          {section.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </section>
      ))}
      <p className="ls-small ls-soft">{text.version(PRIVACY_PAGE_VERSION)}</p>
    </div>
  )
}
