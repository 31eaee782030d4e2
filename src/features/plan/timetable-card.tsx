/** Offers the lessons of a teacher's timetable file for a visit. The file is read here, and neither kept nor sent. */
import { useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { List } from '#ui/list.tsx'
import { ListRow, RowTime } from '#ui/list-row.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { localDate } from '#workbench/local-date.ts'
import { classIn, readTimetable, type Timetable, type TimetableLesson } from './timetable.ts'
import type { VisitForm } from './visit-form.ts'

const DAY_MS = 86_400_000
const DAYS_AHEAD = 120
const MOST_BYTES = 20_000_000
/** Lessons on screen: those of the chosen day, else the next ones. */
const SHOWN = 8

type Read = Timetable | 'no_calendar' | 'too_large'

export function TimetableCard({ form, name }: { form: UseFormReturn<VisitForm>; name: string }) {
  const text = useRoomText().plan.timetable
  const { world } = useBook()
  const input = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<Read>()
  const span = { from: localDate(world.now()), to: localDate(world.now() + DAYS_AHEAD * DAY_MS) }
  const open = async (file: File | undefined) => {
    if (!file) return
    if (file.size > MOST_BYTES) return setRead('too_large')
    setRead(readTimetable(await file.text(), span) ?? 'no_calendar')
  }
  const take = ({ date, start, end, title }: TimetableLesson) => {
    const set = (field: 'date' | 'start' | 'end' | 'class', value: string) =>
      form.setValue(field, value, { shouldDirty: true, shouldValidate: true })
    set('date', date)
    set('start', start)
    set('end', end ?? '')
    const group = classIn(title)
    if (group) set('class', group)
  }
  return (
    <Card title={text.title(name)} lead={text.lead}>
      <div>
        <Button icon="calendar" onClick={() => input.current?.click()}>
          {read ? text.other : text.open}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".ics,text/calendar"
          hidden
          onChange={(event) => {
            void open(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      {read === 'no_calendar' && <Banner tone="warn">{text.noCalendar}</Banner>}
      {read === 'too_large' && <Banner tone="warn">{text.tooLarge}</Banner>}
      {typeof read === 'object' && <Lessons {...{ form, read, span }} onTake={take} />}
    </Card>
  )
}

type LessonsProps = {
  form: UseFormReturn<VisitForm>
  read: Timetable
  span: { from: string; to: string }
  onTake: (lesson: TimetableLesson) => void
}

function Lessons({ form, read, span, onTake }: LessonsProps) {
  const text = useRoomText().plan.timetable
  const format = useFormat()
  const chosen = useWatch({ control: form.control, name: 'date' })
  const { lessons, unreadable, span: all, isCut } = read
  const ofDay = lessons.filter(({ date }) => date === chosen)
  const shown = (ofDay.length > 0 ? ofDay : lessons.filter(({ date }) => date >= chosen)).slice(0, SHOWN)
  const [from, to] = [format.date(span.from), format.date(span.to)]
  return (
    <>
      <div role="status">
        <p>
          {lessons.length > 0 ? text.found(lessons.length, from, to) : text.none(from, to)}{' '}
          {lessons.length === 0 && all && text.has(format.date(all.from), format.date(all.to))}
        </p>
        {isCut && <p>{text.cut}</p>}
        {unreadable > 0 && <p>{text.unreadable(unreadable)}</p>}
      </div>
      {shown.length > 0 && (
        <List heading={ofDay.length > 0 ? text.onDay(format.date(chosen, 'day')) : text.next}>
          {shown.map((lesson) => (
            <ListRow
              key={`${lesson.date} ${lesson.start} ${lesson.title}`}
              lead={
                <RowTime
                  time={lesson.start}
                  detail={format.date(lesson.date, 'short')}
                  dateTime={`${lesson.date}T${lesson.start}`}
                />
              }
              title={lesson.title || text.untitled}
              detail={lesson.end && text.until(lesson.end)}
              onPress={() => onTake(lesson)}
            />
          ))}
        </List>
      )}
    </>
  )
}
