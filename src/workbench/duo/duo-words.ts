/** Sentences about a duo, in the third person for a coach and in the second for its two teachers. */
import { type Duo, nameIn, otherSide, type Side } from '#domain/programme/duo.ts'
import { duoVisitStage } from '#domain/programme/duo-progress.ts'
import type { DuoVisit } from '#domain/programme/duo-visit.ts'
import { useBook } from '#storage/live.ts'
import { useFormat, useText } from '#ui/text/language.tsx'
import { localDate } from '#workbench/local-date.ts'

type VisitOf = { duo: Duo; mySide: Side | undefined; host: Side }

export function useDuoWords() {
  const text = useText().duos
  const format = useFormat()
  const today = localDate(useBook().world.now())
  const nameOf = (duo: Duo, side: Side) => nameIn(duo, side) || text.somebody
  const isAhead = ({ planned }: DuoVisit) => planned !== undefined && planned.date >= today
  return {
    /** The lesson is today, or was. */
    isDue: ({ planned, dropped }: DuoVisit) => !dropped && planned !== undefined && planned.date <= today,
    nameOf,
    pair: (duo: Duo) => text.pair(nameOf(duo, 'a'), nameOf(duo, 'b')),
    isAhead,
    /** “Aïcha kijkt bij Bram”. */
    title({ duo, mySide, host }: VisitOf): string {
      const [hostName, guest] = [nameOf(duo, host), nameOf(duo, otherSide(host))]
      if (mySide === host) return text.watchesYou(guest)
      return mySide ? text.youWatch(hostName) : text.watches(guest, hostName)
    },
    /** “Bram is nog een bezoek aan Aïcha schuldig”. */
    owed({ duo, mySide, host }: VisitOf): string {
      const [hostName, guest] = [nameOf(duo, host), nameOf(duo, otherSide(host))]
      if (mySide === host) return text.owesYou(guest)
      return mySide ? text.youOwe(hostName) : text.owes(guest, hostName)
    },
    /** When it is, or how it stands. */
    stand(visit: DuoVisit): string {
      const { planned, dropped } = visit
      const stage = duoVisitStage(visit)
      if (stage === 'watched')
        return planned ? text.watchedOn(format.date(planned.date, 'day')) : text.watched
      if (stage === 'dropped') return text.dropped(dropped?.reason ?? '')
      if (!planned) return text.noDate
      const when = text.when(format.date(planned.date, 'day'), planned.start)
      return isAhead(visit) ? when : text.wasPlanned(when)
    },
  }
}
