/** "Nu observeren": in whose classroom am I? One tap on a name, and the lesson room opens. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { AccountId, PersonId } from '#domain/ground/id.ts'
import { type PersonWay, type VisitWay, visitStage } from '#domain/programme/progress.ts'
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
import { nextOrdinal, startTeacher, visitNow } from '#workbench/person/start-teacher.ts'
import { type TeacherFacts, TeacherForm } from '#workbench/person/teacher-form.tsx'

type ObserveNowProps = { ways: Map<PersonId, PersonWay>; onClose: () => void }

/** A visit of today that is planned or still open, before another one is made. */
function openVisit(way: PersonWay, me: AccountId, today: string): VisitWay | undefined {
  const live = way.visits.filter(({ visit }) => !visit.isCancelled && visit.coach === me)
  return (
    live.find((one) => visitStage(one) === 'observing') ??
    live.find((one) => one.visit.date === today && visitStage(one) === 'planned')
  )
}

/** What goes on comes first, then what is planned today, then an open step of the programme; an extra lesson comes last. */
function nearness(way: PersonWay, me: AccountId, today: string): number {
  const known = openVisit(way, me, today)
  if (known) return visitStage(known) === 'observing' ? 0 : 1
  return nextOrdinal(way) === 'extra' ? 3 : 2
}

export function ObserveNow({ ways, onClose }: ObserveNowProps) {
  const text = useText()
  const book = useBook()
  const me = book.me.accountId
  const [, go] = useLocation()
  const { programme, refresh } = useProgramme()
  const ownSchools = schoolsOf(ways.values(), useServerMe()?.schoolIds)
  const [isNew, setIsNew] = useState(ways.size === 0)
  const today = localDate(book.world.now())
  const people = [...ways]
    .filter(([, { trajectory }]) => !trajectory.closedAt)
    .sort(
      ([, a], [, b]) =>
        nearness(a, me, today) - nearness(b, me, today) || a.trajectory.name.localeCompare(b.trajectory.name),
    )
  const begin = (personId: PersonId, way: PersonWay | undefined) => {
    const known = way && openVisit(way, me, today)
    go(toObserve(known?.visit.recordId ?? visitNow(book, personId, nextOrdinal(way))))
  }
  const beginNew = (facts: TeacherFacts) => begin(startTeacher(book, facts), undefined)
  const detail = (way: PersonWay) => {
    const known = openVisit(way, me, today)
    if (!known) return text.today.now.becomes(nextOrdinal(way))
    return visitStage(known) === 'planned' ? text.today.now.planned(known.visit.start) : text.today.now.goesOn
  }
  return (
    <Dialog open title={text.today.observeNow} onClose={onClose} closeLabel={text.words.close}>
      <div className="ls-stack">
        {isNew ? (
          <>
            <TeacherForm
              schools={schoolNames(programme)}
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
              {people.map(([personId, way]) => (
                <ListRow
                  key={personId}
                  lead={<PersonBadge name={way.trajectory.name} />}
                  title={way.trajectory.name}
                  detail={detail(way)}
                  onPress={() => begin(personId, way)}
                />
              ))}
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
