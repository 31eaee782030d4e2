/**
 * The duos with both their visits, and who owes whom a visit. The same two people can be paired on two devices: the duo
 * with the lower record id counts, the visit that was used most counts, and every other record is kept beside it.
 */
import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import {
  type Duo,
  duoOf,
  isSamePerson,
  isWithHerself,
  otherSide,
  type Side,
  sideOf,
  sideOfPerson,
  sides,
} from './duo.ts'
import { type DuoVisit, duoVisitOf } from './duo-visit.ts'
import { type PersonProgress, stepsOf } from './progress.ts'

/** `watched`: who observes has locked a view, or said that she has none. */
type DuoVisitStage = 'open' | 'planned' | 'watched' | 'dropped'

export type DuoProgress = {
  duo: Duo
  /** Host → the visit that counts; undefined until it has arrived here. */
  visits: Record<Side, DuoVisit | undefined>
  /** The same two people, paired once more on another device. */
  twins: Duo[]
  /** Visits of the duo and of its twins that do not count. */
  otherVisits: DuoVisit[]
}

type PersonOrAccount = { personId: PersonId } | { account: AccountId }

/** In order of birth, the ended ones last. */
export function duosIn(records: Iterable<RecordState>): DuoProgress[] {
  const duos: Duo[] = []
  const visits: DuoVisit[] = []
  for (const state of records) {
    if (state.kind === 'duo') duos.push(duoOf(state))
    if (state.kind === 'duo-visit') visits.push(...[duoVisitOf(state) ?? []].flat())
  }
  const groups = new Map<string, Duo[]>()
  for (const duo of duos.sort(lowerFirst)) groups.set(pairOf(duo), [...(groups.get(pairOf(duo)) ?? []), duo])
  return [...groups.values()].flatMap((group) => joined(group, visits)).sort(liveFirst)
}

/** The same key for the same two people. An ended duo is joined with no other: the two may be paired anew. */
function pairOf(duo: Duo): string {
  const people = sides.flatMap((side) => duo.people[side]?.personId ?? [])
  return duo.ended || isWithHerself(duo) || people.length < 2 ? duo.recordId : people.sort().join()
}

function joined([duo, ...twins]: readonly Duo[], all: readonly DuoVisit[]): DuoProgress[] {
  if (!duo) return []
  const group = [duo, ...twins]
  const isHostedBy = (side: Side, visit: DuoVisit) =>
    group.some(
      (one) =>
        visit.duo === one.recordId &&
        visit.coach === one.coach &&
        (one === duo ? visit.host === side : isSamePerson(one.people[visit.host], duo.people[side])),
    )
  const hosted = (side: Side) => all.filter((visit) => isHostedBy(side, visit)).sort(usedFirst)
  const [ofA, ofB] = [hosted('a'), hosted('b')]
  const otherVisits = [...ofA.slice(1), ...ofB.slice(1)]
  return [{ duo, visits: { a: ofA[0], b: ofB[0] }, twins, otherVisits }]
}

const lowerFirst = (one: { recordId: RecordId }, two: { recordId: RecordId }) =>
  one.recordId < two.recordId ? -1 : 1
const usedFirst = (one: DuoVisit, two: DuoVisit) =>
  two.committed.length - one.committed.length || two.written - one.written || lowerFirst(one, two)
const liveFirst = (one: DuoProgress, two: DuoProgress) => (orderOf(one) < orderOf(two) ? -1 : 1)
const orderOf = ({ duo: { ended, bornAt, recordId } }: DuoProgress) =>
  `${ended ? 1 : 0} ${bornAt} ${recordId}`

/** Without an account of the observer, the coach watches alone. */
export function duoVisitStage({ committed, observers, dropped, planned }: DuoVisit): DuoVisitStage {
  const isWatched = committed.some((one) => observers.length === 0 || observers.includes(one))
  if (isWatched) return 'watched'
  if (dropped) return 'dropped'
  return planned ? 'planned' : 'open'
}

/** `observer` still has to watch the lesson of `host`. */
type OwedVisit = { observer: Side; host: Side; visit: DuoVisit; isPlanned: boolean }

/** The visits that the two still owe each other, the earliest date first. Nobody owes anything in a duo that ended. */
export function owedVisits({ duo, visits }: DuoProgress): OwedVisit[] {
  if (duo.ended || isWithHerself(duo)) return []
  const owed = sides.flatMap((host): OwedVisit[] => {
    const visit = visits[host]
    if (!visit) return []
    const stage = duoVisitStage(visit)
    if (stage === 'watched' || stage === 'dropped') return []
    return [{ observer: otherSide(host), host, visit, isPlanned: stage === 'planned' }]
  })
  return owed.sort((one, two) => (momentOf(one) < momentOf(two) ? -1 : 1))
}

const momentOf = ({ visit: { planned, host } }: OwedVisit) =>
  planned ? `${planned.date}T${planned.start} ${host}` : `~ ${host}`

/** The side of a person in a duo: by her account on her own device, by her person id on the device of her coach. */
export const sideIn = ({ duo }: DuoProgress, who: PersonOrAccount): Side | undefined =>
  'account' in who ? sideOf(duo, who.account) : sideOfPerson(duo, who.personId)

type DuoStep = 'hosting' | 'observing'
type Step = { step: ReturnType<typeof stepsOf>[number]['step'] | DuoStep; state: 'done' | 'now' | 'open' }

/**
 * The steps of the basic programme, with those of her duo behind them: she was observed, and she observed. Without a duo
 * that still counts there are none.
 */
export function stepsWithDuo(progress: PersonProgress, duos: readonly DuoProgress[]): Step[] {
  const { personId } = progress.trajectory
  const steps = [...stepsOf(progress), ...(personId ? duoStepsOf(duos, personId) : [])]
  const now = steps.find(({ state }) => state !== 'done')
  return steps.map((one) => ({ ...one, state: one.state === 'done' ? 'done' : one === now ? 'now' : 'open' }))
}

function duoStepsOf(duos: readonly DuoProgress[], personId: PersonId): Step[] {
  const own = duos.flatMap((one) => {
    const side = sideIn(one, { personId })
    return side && !isWithHerself(one.duo) ? [{ one, side }] : []
  })
  const step = (name: DuoStep): Step[] => {
    const visits = own.flatMap(({ one: { duo, visits: both }, side }) => {
      const visit = both[name === 'hosting' ? side : otherSide(side)]
      return visit ? [{ stage: duoVisitStage(visit), isOver: duo.ended !== undefined }] : []
    })
    if (visits.some(({ stage }) => stage === 'watched')) return [{ step: name, state: 'done' }]
    const isAhead = visits.some(({ stage, isOver }) => !isOver && stage !== 'dropped')
    return isAhead ? [{ step: name, state: 'open' }] : []
  }
  return [...step('hosting'), ...step('observing')]
}
