/** Planned visits as a calendar file, read back by another program. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { RecordId } from '#domain/ground/id.ts'
import { visitsAsCalendar } from '#workbench/person/visit-calendar.ts'

const recordId = RecordId.parse('1b4e28ba-2fa1-4d3b-883f-0016d3cca427')
const visit = { recordId, date: '2026-12-09', start: '08:30', end: '09:20', class: '2B', isCancelled: false }
const NOW = '2026-11-30T12:00:00.000Z'
const lineList = (text: string) => text.split('\r\n')
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

describe('the calendar file', () => {
  it('is read by another program at the time on the clock in the Netherlands, in winter and in summer', () => {
    const text = visitsAsCalendar([visit, { ...visit, date: '2027-06-09' }], 'Lesbezoek', NOW)
    const zone = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone')
    if (!zone) throw new Error('no zone')
    const timezone = new ICAL.Timezone(zone)
    const utcOf = (event: ICAL.Event) => {
      const start = event.startDate.clone()
      start.zone = timezone
      return start.toJSDate().toISOString()
    }
    const events = eventsIn(text)
    expect(events.map(({ summary, uid }) => [summary, uid])).toEqual([
      ['Lesbezoek 2B', `${recordId}@lesspiegel`],
      ['Lesbezoek 2B', `${recordId}@lesspiegel`],
    ])
    expect(events.map(utcOf)).toEqual(['2026-12-09T07:30:00.000Z', '2027-06-09T06:30:00.000Z'])
  })

  it('has lines of at most 75 octets that end in CRLF, and is read back whole', () => {
    const group = `2B; “gym, zaal 1\\2” ${'café ☕ '.repeat(20)}`.trim()
    const text = visitsAsCalendar([{ ...visit, class: group }], 'Lesbezoek', NOW)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of lineList(text)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(eventsIn(text)[0]?.summary).toBe(`Lesbezoek ${group}`)
  })

  it('has the same id for a visit that moved, and says that one was cancelled', () => {
    const [before, after] = [visit, { ...visit, date: '2026-12-16', isCancelled: true }].map((one) =>
      visitsAsCalendar([one], 'Lesbezoek', NOW),
    )
    const uid = (text = '') => lineList(text).find((line) => line.startsWith('UID:'))
    expect(uid(after)).toBe(uid(before))
    expect(after).toContain('STATUS:CANCELLED')
    expect(before).toContain('STATUS:CONFIRMED')
  })

  it('of a visit without an end invents none', () => {
    expect(visitsAsCalendar([{ ...visit, end: undefined }], 'Lesbezoek', NOW)).not.toContain('DTEND')
  })
})
