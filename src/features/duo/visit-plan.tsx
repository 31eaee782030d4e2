/** When a visit is: planning, moving and dropping it, by the coach or by the two teachers. */
import { useState } from 'react'
import { z } from 'zod'
import { sameJson } from '#domain/ground/canonical.ts'
import { CalendarDate, ClockTime, isNearby } from '#domain/ground/time.ts'
import { sideOf } from '#domain/programme/duo.ts'
import {
  type DuoVisit,
  type DuoVisitFacts,
  dropDuoVisit,
  planDuoVisit,
  restoreDuoVisit,
} from '#domain/programme/duo-visit.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { classNames } from '#ui/class-names.ts'
import { DateField } from '#ui/date-field.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import { TimeField } from '#ui/time-field.tsx'
import { useDuoWords } from '#workbench/duo/duo-words.ts'
import { type DuoSeen, useCoachName } from '#workbench/duo/use-duos.ts'
import { useTyped } from '#workbench/living/form-draft.tsx'
import { localDate } from '#workbench/local-date.ts'
import css from './duo.module.css'
import { ReasonDialog } from './reason-dialog.tsx'

type VisitPlanProps = { progress: DuoSeen; visit: DuoVisit; isOpen: boolean }

export function VisitPlan({ progress, visit, isOpen }: VisitPlanProps) {
  const text = useRoomText().duo.visit
  const book = useBook()
  const [isMoving, setMoving] = useState(false)
  const [isDropping, setDropping] = useState(false)
  const { planned, dropped } = visit
  const isForm = isOpen && !dropped && (isMoving || !planned)
  return (
    <Card title={text.when}>
      {!isForm && <Stand progress={progress} visit={visit} />}
      {isForm && (
        <PlanForm
          visit={visit}
          isMoving={isMoving}
          onKept={() => setMoving(false)}
          onDrop={() => setDropping(true)}
        />
      )}
      {isOpen && !isForm && (
        <div className="ls-row">
          {dropped ? (
            <Button onClick={() => book.write(visit.recordId, restoreDuoVisit())}>{text.restore}</Button>
          ) : (
            <Button icon="calendar" onClick={() => setMoving(true)}>
              {text.move}
            </Button>
          )}
          {!dropped && (
            <Button look="quiet" onClick={() => setDropping(true)}>
              {text.drop}
            </Button>
          )}
        </div>
      )}
      {isDropping && (
        <ReasonDialog
          title={text.dropTitle}
          text={text.dropText}
          doIt={text.drop}
          recordIds={[visit.recordId]}
          toDraft={dropDuoVisit}
          onClose={() => setDropping(false)}
        />
      )}
    </Card>
  )
}

function Stand({ progress: { duo, mySide }, visit }: Omit<VisitPlanProps, 'isOpen'>) {
  const text = useRoomText().duo.visit
  const format = useFormat()
  const words = useDuoWords()
  const coachName = useCoachName()
  const { planned, dropped } = visit
  const by = dropped?.by
  const side = by && sideOf(duo, by)
  const who = side && side !== mySide ? words.nameOf(duo, side) : coachName(by)
  return (
    <div className={classNames('ls-stack-s', css.stand)}>
      {planned && (
        <p className={dropped ? css.dropped : css.when}>
          {format.date(planned.date, 'day')}, {planned.start}
          {planned.end && ` ${text.until(planned.end)}`}
          {planned.class && ` · ${planned.class}`}
        </p>
      )}
      {(dropped || !planned) && (
        <p>
          {words.stand(visit)}
          {dropped && who && ` (${text.by(who)})`}
        </p>
      )}
    </div>
  )
}

const Typed = z.object({ date: z.string(), start: z.string(), end: z.string(), class: z.string() })
type Typed = z.infer<typeof Typed>

type PlanFormProps = { visit: DuoVisit; isMoving: boolean; onKept: () => void; onDrop: () => void }

function PlanForm({ visit, isMoving, onKept, onDrop }: PlanFormProps) {
  const text = useRoomText()
  const format = useFormat()
  const book = useBook()
  const { planned } = visit
  const current = toTyped(visit)
  const [start] = useState(current)
  const { values, type, draft } = useTyped(`duo-visit/${visit.recordId}`, start, Typed)
  const [isTried, setTried] = useState(false)
  const wrong = problemsIn(values, localDate(book.world.now()), start.date)
  const error = (field: 'date' | 'start' | 'end') => {
    const problem = wrong[field]
    if (!isTried || !problem) return undefined
    return problem === 'far_date' ? text.problems.ofField(problem) : text.duo.visit[problem]
  }
  const keep = async () => {
    setTried(true)
    if (Object.keys(wrong).length > 0) return
    const outcome = await book.appendOrTell(visit.recordId, planDuoVisit(toFacts(values)))
    if (!outcome.ok) return
    await draft.drop()
    onKept()
  }
  const leave = () => {
    void draft.drop()
    onKept()
  }
  return (
    <form
      className="ls-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {planned && !sameJson(start, current) && (
        <Banner title={text.duo.visit.meanwhile(`${format.date(planned.date, 'day')}, ${planned.start}`)}>
          {text.duo.visit.meanwhileHow}
        </Banner>
      )}
      <div className={css.fields}>
        <DateField
          label={text.duo.visit.date}
          value={values.date}
          onChange={(date) => type({ date })}
          error={error('date')}
        />
        <TimeField
          label={text.duo.visit.start}
          value={values.start}
          onChange={(time) => type({ start: time })}
          error={error('start')}
        />
        <TimeField
          label={text.duo.visit.end}
          optional={text.words.optional}
          value={values.end}
          onChange={(end) => type({ end })}
          error={error('end')}
        />
        <TextField
          label={text.duo.visit.class}
          optional={text.words.optional}
          value={values.class}
          onType={(group) => type({ class: group })}
          maxLength={40}
          autoComplete="off"
        />
      </div>
      <div className="ls-row">
        <Button type="submit" look="primary">
          {isMoving ? text.duo.visit.keep : text.duo.visit.plan}
        </Button>
        <Button look="quiet" onClick={isMoving ? leave : onDrop}>
          {isMoving ? text.words.cancel : text.duo.visit.drop}
        </Button>
      </div>
    </form>
  )
}

const toTyped = ({ planned, class: group }: DuoVisit): Typed => ({
  date: planned?.date ?? '',
  start: planned?.start ?? '',
  end: planned?.end ?? '',
  class: planned?.class ?? group ?? '',
})

type Wrong = Partial<Record<'date' | 'start' | 'end', 'notDate' | 'far_date' | 'notTime' | 'beforeStart'>>

function problemsIn({ date, start, end }: Typed, today: CalendarDate, kept: string): Wrong {
  const isFar = date !== kept && !isNearby(date, today)
  return {
    ...(isFar ? { date: 'far_date' as const } : {}),
    ...(CalendarDate.safeParse(date).success ? {} : { date: 'notDate' as const }),
    ...(ClockTime.safeParse(start).success ? {} : { start: 'notTime' as const }),
    ...(end === '' || end > start ? {} : { end: 'beforeStart' as const }),
  }
}

const toFacts = ({ date, start, end, class: group }: Typed): DuoVisitFacts => ({
  date,
  start,
  ...(end === '' ? {} : { end }),
  ...(group.trim() === '' ? {} : { class: group.trim() }),
})
