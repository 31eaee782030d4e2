/** Starts an observation at once: a tap on a teacher's name opens the lesson room. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { AccountId, PersonId } from '#domain/ground/id.ts'
import { compareNames } from '#domain/ground/name-order.ts'
import { type PersonProgress, type VisitProgress, visitStage } from '#domain/programme/progress.ts'
import { toObserve } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { useProgramme, useServerMe } from '#sync/live.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { PersonBadge } from '#ui/person-badge.tsx'
import { useText } from '#ui/text/language.tsx'
import { localDate } from '#workbench/local-date.ts'
import { schoolNames, schoolsOf } from '#workbench/person/coached-people.ts'
import { numbered, useSameNames } from '#workbench/person/same-name.ts'
import { nextOrdinal, startTeacher, visitNow } from '#workbench/person/start-teacher.ts'
import { type TeacherFacts, TeacherForm } from '#workbench/person/teacher-form.tsx'

type ObserveNowProps = { allProgress: Map<PersonId, PersonProgress>; onClose: () => void }

/** A visit of today that is planned or still open, which is used before a new one is made. */
function openVisit(progress: PersonProgress, me: AccountId, today: string): VisitProgress | undefined {
  const live = progress.visits.filter(({ visit }) => !visit.isCancelled && visit.coach === me)
  return (
    live.find((one) => visitStage(one) === 'observing') ??
    live.find((one) => one.visit.date === today && visitStage(one) === 'planned')
  )
}

/**
 * Order of the list: a lesson that is being observed, one planned today, an open step of the programme, an extra
 * lesson.
 */
function nearness(progress: PersonProgress, me: AccountId, today: string): number {
  const known = openVisit(progress, me, today)
  if (known) return visitStage(known) === 'observing' ? 0 : 1
  return nextOrdinal(progress) === 'extra' ? 3 : 2
}

export function ObserveNow({ allProgress, onClose }: ObserveNowProps) {
  const text = useText()
  const book = useBook()
  const me = book.me.accountId
  const [, go] = useLocation()
  const { programme, refresh } = useProgramme()
  const ownSchools = schoolsOf(allProgress.values(), useServerMe()?.schoolIds)
  const [isNew, setIsNew] = useState(allProgress.size === 0)
  const today = localDate(book.world.now())
  const people = [...allProgress]
    .filter(([, { trajectory }]) => !trajectory.closedAt)
    .sort(
      ([, a], [, b]) =>
        nearness(a, me, today) - nearness(b, me, today) || compareNames(a.trajectory.name, b.trajectory.name),
    )
  const begin = (personId: PersonId, progress: PersonProgress | undefined) => {
    const known = progress && openVisit(progress, me, today)
    go(toObserve(known?.visit.recordId ?? visitNow(book, personId, nextOrdinal(progress))))
  }
  const beginNew = (facts: TeacherFacts) => begin(startTeacher(book, facts), undefined)
  const schools = schoolNames(programme)
  const marks = useSameNames(schools)
  const next = (progress: PersonProgress) => {
    const known = openVisit(progress, me, today)
    if (!known) return text.today.now.becomes(nextOrdinal(progress))
    return visitStage(known) === 'planned' ? text.today.now.planned(known.visit.start) : text.today.now.goesOn
  }
  return (
    <Dialog open title={text.today.observeNow} onClose={onClose} closeLabel={text.words.close}>
      <div className="ls-stack">
        {isNew ? (
          <>
            <TeacherForm
              schools={schools}
              ownSchools={ownSchools}
              submitLabel={text.today.now.start}
              onSubmit={beginNew}
              onFetchSchools={() => void refresh()}
            />
            {people.length > 0 && (
              <Button look="quiet" onClick={() => setIsNew(false)}>
                {text.today.now.fromList}
              </Button>
            )}
          </>
        ) : (
          <>
            <p>{text.today.now.lead}</p>
            <List label={text.teachers.title}>
              {people.map(([personId, progress]) => {
                const { name, recordId } = progress.trajectory
                const mark = marks.get(recordId)
                return (
                  <ListRow
                    key={personId}
                    lead={<PersonBadge name={name} />}
                    title={numbered(name, mark)}
                    detail={[mark?.words, next(progress)].filter(Boolean).join(' · ')}
                    onPress={() => begin(personId, progress)}
                  />
                )
              })}
            </List>
            <Button look="soft" icon="add" onClick={() => setIsNew(true)}>
              {text.today.now.somebodyNew}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}
