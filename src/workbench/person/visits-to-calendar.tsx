/** The visits from today on as a file for a calendar. */
import { instantOf } from '#domain/ground/time.ts'
import type { Visit } from '#domain/programme/visit.ts'
import { useBook } from '#storage/live.ts'
import { useRoomText } from '#ui/text/room-text.ts'
import { FileButton } from '#workbench/file-button.tsx'
import { localDate } from '#workbench/local-date.ts'
import { visitsAsCalendar } from './visit-calendar.ts'

/** Nothing without a visit to come. */
export function VisitsToCalendar({ visits }: { visits: readonly Visit[] }) {
  const text = useRoomText().handOut.calendar
  const { world } = useBook()
  const toCome = visits.filter(({ date }) => date >= localDate(world.now()))
  if (toCome.length === 0) return null
  const file = () => ({
    name: text.fileName,
    type: 'text/calendar',
    text: visitsAsCalendar(toCome, text.event, instantOf(world.now())),
  })
  return (
    <section className="ls-stack-s ls-no-print" aria-label={text.title}>
      <div className="ls-row">
        <FileButton icon="calendar" label={text.title} file={file} />
      </div>
      <p className="ls-soft ls-small">{text.nameless}</p>
    </section>
  )
}
