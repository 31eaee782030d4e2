/**
 * Reads a teacher's lessons from a calendar file (RFC 5545), on this device. Times are those on the clock in the
 * Netherlands. What cannot be read is counted and left out; the rest stays.
 */
import ICAL from 'ical.js'
import { CalendarDate, ClockTime } from '#domain/ground/time.ts'

export type TimetableLesson = {
  date: CalendarDate
  start: ClockTime
  end: ClockTime | undefined
  title: string
}

export type Timetable = {
  /** In the window, in order. */
  lessons: TimetableLesson[]
  /** Lines that are no calendar lines, and events that could not be read. */
  unreadable: number
  /** The days of all events in the file, also outside the window. */
  span: { from: CalendarDate; to: CalendarDate } | undefined
  /** There were more lessons than are offered. */
  isCut: boolean
}

type Span = { from: CalendarDate; to: CalendarDate }

const MOST_LESSONS = 2000
/** Of one repeated event. A rule may repeat every second for ever. */
const MOST_REPEATS = 3000

/** Undefined when the text is no calendar. */
export function readTimetable(text: string, span: Span): Timetable | undefined {
  if (!/^BEGIN:VCALENDAR\s*$/m.test(text)) return undefined
  const { lines, broken } = calendarLines(text)
  const blocks = lines.join('\n').match(/^BEGIN:VEVENT$[\s\S]*?^END:VEVENT$/gm) ?? []
  const found = new Map<string, TimetableLesson>()
  const days: CalendarDate[] = []
  let unreadable = broken
  let isCut = false
  const moved = movedIn(blocks)
  for (const block of blocks) {
    const day = dayOf(block)
    if (day) days.push(day)
    if (day && !isRepeated(block) && (day < before(span.from) || day > span.to)) continue
    try {
      for (const lesson of lessonsOf(block, span, moved)) {
        if (found.size >= MOST_LESSONS) isCut = true
        else found.set(`${lesson.date} ${lesson.start} ${lesson.title}`, lesson)
      }
    } catch {
      unreadable++
    }
  }
  days.sort()
  const [first, last] = [days[0], days.at(-1)]
  const lessons = [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lesson]) => lesson)
  return { lessons, unreadable, isCut, span: first && last ? { from: first, to: last } : undefined }
}

/** The class in a title, such as “2B” in “wi 2B lok 12”. */
export const classIn = (title: string): string | undefined => /\b\d[A-Za-z]{1,4}\d?\b/.exec(title)?.[0]

/** A line is a name and a value, or goes on with a space. */
function calendarLines(text: string) {
  const lines: string[] = []
  let broken = 0
  let isWhole = true
  for (const line of text.split(/\r\n|\r|\n/)) {
    const goesOn = /^[ \t]/.test(line)
    if (!goesOn) isWhole = /^[A-Za-z0-9-]+[;:]/.test(line)
    if (isWhole) lines.push(line.trimEnd() === '' ? line : goesOn ? line : line.trimEnd())
    else if (line.trim() !== '') broken++
  }
  return { lines, broken }
}

const isRepeated = (block: string) => /^(RRULE|RDATE)[;:]/m.test(block)

function dayOf(block: string): CalendarDate | undefined {
  const digits = /^DTSTART[^:\n]*:(\d{4})(\d{2})(\d{2})/m.exec(block)
  return digits ? CalendarDate.safeParse(digits.slice(1, 4).join('-')).data : undefined
}

const before = (date: CalendarDate): CalendarDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** `uid moment` of repeats that stand as an event of their own. */
function movedIn(blocks: readonly string[]): Set<string> {
  return new Set(
    blocks.flatMap((block) => {
      const at = /^RECURRENCE-ID[^:\n]*:(\S+)/m.exec(block)?.[1]
      const uid = /^UID:(.*)$/m.exec(block)?.[1]
      return at && uid ? [`${uid} ${at}`] : []
    }),
  )
}

function lessonsOf(block: string, span: Span, moved: ReadonlySet<string>): TimetableLesson[] {
  const parsed = ICAL.parse(`BEGIN:VCALENDAR\r\n${block.replaceAll('\n', '\r\n')}\r\nEND:VCALENDAR`)
  const component = new ICAL.Component(parsed).getFirstSubcomponent('vevent')
  if (!component) return []
  const event = new ICAL.Event(component)
  const isOff = component.getFirstPropertyValue('status') === 'CANCELLED'
  if (isOff || !event.startDate || event.startDate.isDate) return []
  const length = event.endDate ? event.endDate.subtractDate(event.startDate) : undefined
  const lessonAt = (start: ICAL.Time): TimetableLesson[] => {
    const from = wallClock(start)
    const end = start.clone()
    if (length) end.addDuration(length)
    const to = wallClock(end)
    if (!from || from.date < span.from || from.date > span.to) return []
    const isLater = to !== undefined && to.date === from.date && to.time > from.time
    return [
      { date: from.date, start: from.time, end: isLater ? to.time : undefined, title: event.summary ?? '' },
    ]
  }
  if (!event.isRecurring()) return lessonAt(event.startDate)
  const lessons: TimetableLesson[] = []
  const repeats = event.iterator()
  for (let count = 0; count < MOST_REPEATS; count++) {
    const next: ICAL.Time | null = repeats.next()
    if (!next || next.toString().slice(0, 10) > span.to) break
    if (!moved.has(`${event.uid} ${next.toICALString()}`)) lessons.push(...lessonAt(next))
  }
  return lessons
}

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment in UTC is shown on the clock of the Netherlands; any other is a clock already. */
function wallClock(time: ICAL.Time): { date: CalendarDate; time: ClockTime } | undefined {
  const isUtc = time.zone === ICAL.Timezone.utcTimezone
  const told = isUtc ? amsterdam.format(time.toJSDate()) : time.toString().slice(0, 16).replace('T', ' ')
  const [day, clock] = told.split(' ')
  const date = CalendarDate.safeParse(day)
  const at = ClockTime.safeParse(clock)
  return date.success && at.success ? { date: date.data, time: at.data } : undefined
}
