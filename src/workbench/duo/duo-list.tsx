/** What is planned and owed in duos, and which duo asks this coach for a teacher. */
import type { RecordId } from '#domain/ground/id.ts'
import { isWithHerself, sides } from '#domain/programme/duo.ts'
import { duoVisitStage, owedVisits } from '#domain/programme/duo-progress.ts'
import { useBook } from '#storage/live.ts'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { useText } from '#ui/text/language.tsx'
import { useDuoWords } from './duo-words.ts'
import { type DuoSeen, useCoachName } from './use-duos.ts'

/** The other coach has not said which of her teachers it is, or names the same person. */
export const asksForTeacher = ({ duo, mySide }: DuoSeen, me: string): boolean =>
  !duo.ended &&
  mySide === undefined &&
  duo.coach !== me &&
  duo.coaches.some((coach) => coach === me) &&
  (duo.people.b === undefined || isWithHerself(duo))

type DuoListProps = {
  duos: readonly DuoSeen[]
  toDuo: (duoId: RecordId) => string
  toDuoVisit: (visitId: RecordId) => string
}

/** What is behind a teacher: the way back to what was seen. A coach finds it at the teacher. */
const watchedIn = ({ visits, mySide }: DuoSeen) =>
  mySide === undefined
    ? []
    : sides.flatMap((host) => {
        const visit = visits[host]
        return visit && duoVisitStage(visit) === 'watched' ? [{ host, visit }] : []
      })

const owedIn = (one: DuoSeen) => (one.duo.people.b ? owedVisits(one) : [])

/** Is there anything in the list of this person? */
export const isInDuoList = (one: DuoSeen, me: string): boolean =>
  asksForTeacher(one, me) || owedIn(one).length > 0

/** Nothing without duos that ask for something or have something to read. */
export function DuoList({ duos, toDuo, toDuoVisit }: DuoListProps) {
  const text = useText().duos
  const words = useDuoWords()
  const coachName = useCoachName()
  const me = useBook().me.accountId
  const asking = duos.filter((one) => asksForTeacher(one, me))
  const owed = duos.flatMap((one) => owedIn(one).map((visit) => ({ one, ...visit })))
  const watched = duos.flatMap((one) => watchedIn(one).map((visit) => ({ one, ...visit })))
  if (asking.length + owed.length + watched.length === 0) return null
  return (
    <List heading={text.heading}>
      {asking.map(({ duo }) => (
        <ListRow
          key={duo.recordId}
          href={toDuo(duo.recordId)}
          title={text.which}
          detail={text.asks(coachName(duo.coach) ?? text.aCoach, words.nameOf(duo, 'a'))}
        />
      ))}
      {owed.map(({ one: { duo, mySide }, host, visit }) => (
        <ListRow
          key={visit.recordId}
          href={toDuoVisit(visit.recordId)}
          title={words[words.isAhead(visit) ? 'title' : 'owed']({ duo, mySide, host })}
          detail={words.stand(visit)}
        />
      ))}
      {watched.map(({ one: { duo, mySide }, host, visit }) => (
        <ListRow
          key={visit.recordId}
          href={toDuoVisit(visit.recordId)}
          title={words.title({ duo, mySide, host })}
          detail={words.stand(visit)}
        />
      ))}
    </List>
  )
}
