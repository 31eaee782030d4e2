/**
 * Planned visits as an iCalendar file (RFC 5545), without names: a calendar is often shared. A cancelled visit stays in
 * the file, so that a calendar that has it drops it.
 */
import type { Instant } from '#domain/ground/time.ts'
import type { Visit } from '#domain/programme/visit.ts'

const ZONE = 'Europe/Amsterdam'

/** The rule of the zone, because a `TZID` must be defined in the file (RFC 5545, section 3.6.5). */
const zone = [
  ...['BEGIN:VTIMEZONE', `TZID:${ZONE}`],
  ...['BEGIN:STANDARD', 'DTSTART:19961027T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:19960331T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  'END:VTIMEZONE',
]

type CalendarVisit = Pick<Visit, 'recordId' | 'date' | 'start' | 'end' | 'class' | 'isCancelled'>

/** `title`: the words before the class. `now`: when the file is made. */
export function visitsAsCalendar(visits: readonly CalendarVisit[], title: string, now: Instant): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Lesspiegel//Lesspiegel//NL', 'CALSCALE:GREGORIAN'],
    ...zone,
    ...visits.flatMap((visit) => eventOf(visit, title, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** The id is that of the visit, so that a later file moves the same event. */
function eventOf(visit: CalendarVisit, title: string, now: Instant): string[] {
  const { recordId, date, start, end, isCancelled } = visit
  const at = (time: string) => `;TZID=${ZONE}:${date.replaceAll('-', '')}T${time.replace(':', '')}00`
  return [
    ...['BEGIN:VEVENT', `UID:${recordId}@lesspiegel`, `DTSTAMP:${utc(now)}`],
    `DTSTART${at(start)}`,
    ...(end ? [`DTEND${at(end)}`] : []),
    `SUMMARY:${escaped([title, visit.class].filter(Boolean).join(' '))}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

const utc = (instant: Instant) => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** Section 3.3.11. */
const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n')

const MOST_OCTETS = 75
const octets = new TextEncoder()

/** Section 3.1: a line is at most 75 octets; what follows begins with a space. A character is never cut in two. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const sign of line) {
    if (octets.encode(current + sign).length > MOST_OCTETS) {
      lines.push(current)
      current = ' '
    }
    current += sign
  }
  return [...lines, current].join('\r\n')
}
