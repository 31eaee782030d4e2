/** Numbers, dates and durations per language. The Intl objects are cached, because they are slow to make. */
import type { Language } from '#domain/ground/localized.ts'

const localeByLanguage: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** short: 24 nov · long: 24 november 2026 · day: dinsdag 24 november. Another year than the current one is added. */
type DateLength = 'short' | 'long' | 'day'

const dateLengths: Record<DateLength, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
}

export type Format = {
  /** At most `decimals` decimals, or exactly so many when `fixed`. */
  number: (value: number, decimals?: number, fixed?: boolean) => string
  /**
   * A calendar date `YYYY-MM-DD`, without a zone, or an instant, in the device's zone. Unreadable text is returned as
   * it is.
   */
  date: (iso: string, length?: DateLength) => string
  /** `HH:mm` of an instant in the device's zone. A text `HH:mm` is returned as it is. */
  time: (iso: string) => string
  /** A duration such as “4 min”, “2 uur” or “3 dagen”. */
  relativeMinutes: (minutes: number) => string
  /** Such as “a, b en c”. */
  list: (words: readonly string[]) => string
  /** Whole seconds as `mm:ss`. Minutes may exceed 59. */
  lessonTime: (seconds: number) => string
}

const isCalendarDate = (iso: string) => /^\d{4}-\d{2}-\d{2}$/.test(iso)

function createDate(locale: string, thisYear: number | undefined): Format['date'] {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (iso, length = 'long') => {
    const date = new Date(iso)
    if (Number.isNaN(date.getTime())) return iso
    const fixed = isCalendarDate(iso)
    const year = fixed ? date.getUTCFullYear() : date.getFullYear()
    const isOtherYear = thisYear !== undefined && year !== thisYear
    const key = `${length}${fixed}${isOtherYear}`
    const format =
      made.get(key) ??
      new Intl.DateTimeFormat(locale, {
        ...dateLengths[length],
        ...(isOtherYear ? { year: 'numeric' } : {}),
        ...(fixed ? { timeZone: 'UTC' } : {}),
      })
    made.set(key, format)
    return format.format(date)
  }
}

function createRelative(locale: string): Format['relativeMinutes'] {
  const unit = (name: 'minute' | 'hour' | 'day', unitDisplay: 'short' | 'long') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay, maximumFractionDigits: 0 })
  const minute = unit('minute', 'short')
  const hour = unit('hour', 'long')
  const day = unit('day', 'long')
  return (minutes) => {
    if (minutes < 60) return minute.format(Math.max(0, Math.floor(minutes)))
    if (minutes < 48 * 60) return hour.format(Math.floor(minutes / 60))
    return day.format(Math.floor(minutes / 1440))
  }
}

function createFormat(language: Language, thisYear: number | undefined): Format {
  const locale = localeByLanguage[language]
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const words = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
  const pad = (n: number) => String(n).padStart(2, '0')
  return {
    number: (value, decimals = 0, fixed = false) =>
      value.toLocaleString(locale, {
        maximumFractionDigits: decimals,
        minimumFractionDigits: fixed ? decimals : 0,
      }),
    date: createDate(locale, thisYear),
    time: (iso) => {
      const date = new Date(iso)
      return Number.isNaN(date.getTime()) ? iso : clock.format(date)
    },
    relativeMinutes: createRelative(locale),
    list: (parts) => words.format(parts),
    lessonTime: (seconds) => `${pad(Math.floor(seconds / 60))}:${pad(Math.floor(seconds) % 60)}`,
  }
}

const formats = new Map<string, Format>()

/** Without `now` no year is another one. */
export function formatOf(language: Language, now?: number): Format {
  const thisYear = now === undefined ? undefined : new Date(now).getFullYear()
  const key = `${language} ${thisYear}`
  const format = formats.get(key) ?? createFormat(language, thisYear)
  formats.set(key, format)
  return format
}
