/**
 * A duo: two teachers who watch each other's lesson. The record names the two and who of them has which account; the
 * visits are records of their own.
 */

import { z } from 'zod'
import { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import { foldName } from '#domain/ground/name-order.ts'
import { Instant } from '#domain/ground/time.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { valueAt } from '#domain/record/path-view.ts'

export const sides = ['a', 'b'] as const
export const Side = z.enum(sides)
export type Side = z.infer<typeof Side>
export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a')

/** `personId`: how her coach knows her. */
export const DuoPerson = z.object({ personId: PersonId.optional(), name: z.string().trim().min(1).max(120) })
export type DuoPerson = z.infer<typeof DuoPerson>

const Ended = z.object({ at: Instant, reason: z.string().max(200) })

export type Duo = {
  recordId: RecordId
  coach: AccountId
  /** The coach who made it, and the coach of the other teacher. */
  coaches: AccountId[]
  /** Undefined while the other coach has not said who it is. */
  people: Record<Side, DuoPerson | undefined>
  /** The account of each, once she has one. */
  seats: Record<Side, AccountId | undefined>
  ended: (z.infer<typeof Ended> & { by: AccountId | undefined }) | undefined
  bornAt: Instant
  hasNewer: boolean
}

/** Her own teacher, or another coach who will say which of hers. */
export type Partner = DuoPerson | { coach: AccountId }

/** The other coach is let in by the birth, so that an interrupted pairing never loses who was asked. */
export function pairTeachers(a: DuoPerson, partner: Partner): EntryDraft {
  const b = 'coach' in partner ? bindParty(partner.coach, 'coach').changes : { 'people/b': partner }
  return { birth: { kind: 'duo' }, changes: { 'people/a': a, ...b } }
}
export const namePerson = (side: Side, person: DuoPerson): EntryDraft => ({
  changes: { [`people/${side}`]: person },
})
export const giveSeat = (side: Side, account: AccountId): EntryDraft => ({
  changes: { [`seats/${side}`]: account },
})
/** Ends it for good: two people who go on later are paired anew. */
export const endDuo = (at: Instant, reason: string): EntryDraft => ({ changes: { ended: { at, reason } } })

/** Her coach removes her: her name goes, and the duo ends. What her colleague wrote stays. */
export const leaveDuo = ({ ended }: Duo, side: Side, at: Instant): EntryDraft => ({
  changes: { ...(ended ? {} : endDuo(at, '').changes), [`people/${side}`]: null },
})

/** Nobody is paired with herself. */
export const isSamePerson = (a: DuoPerson | undefined, b: DuoPerson | undefined): boolean =>
  a?.personId !== undefined && a.personId === b?.personId

export function duoOf(state: RecordState): Duo {
  const { paths } = state
  const ended = valueAt(paths, 'ended', Ended)
  return {
    recordId: state.recordId,
    coach: state.owner,
    coaches: [state.owner, ...accountsAs('coach', state)],
    people: { a: valueAt(paths, 'people/a', DuoPerson), b: valueAt(paths, 'people/b', DuoPerson) },
    seats: { a: valueAt(paths, 'seats/a', AccountId), b: valueAt(paths, 'seats/b', AccountId) },
    ended: ended && { ...ended, by: paths.ended?.heads[0]?.author },
    bornAt: state.bornAt,
    hasNewer: state.newer.length > 0,
  }
}

/** Two teachers of one name are A and B. */
export function nameIn({ people }: Duo, side: Side): string {
  const name = people[side]?.name ?? ''
  const other = people[otherSide(side)]?.name
  return other !== undefined && foldName(name) === foldName(other) ? `${name} (${side.toUpperCase()})` : name
}

/** A duo of a person with herself, made by a changed client or by two devices at once, is shown and never opened. */
export const isWithHerself = ({ people, seats }: Duo): boolean =>
  isSamePerson(people.a, people.b) || (seats.a !== undefined && seats.a === seats.b)

/** On which side this account stands; undefined for a coach, and before it has a seat. */
export const sideOf = ({ seats }: Duo, account: AccountId): Side | undefined =>
  sides.find((side) => seats[side] === account)

/** On which side this person stands, as her coach knows her. */
export const sideOfPerson = ({ people }: Duo, person: PersonId): Side | undefined =>
  sides.find((side) => people[side]?.personId === person)

/** The duo of which this is a visit, or something that was seen on a visit; a duo is its own. */
export function duoAround(
  records: ReadonlyMap<RecordId, RecordState>,
  state: RecordState,
): RecordState | undefined {
  const named = ({ paths }: RecordState, path: 'duo' | 'visit') => {
    const id = RecordId.safeParse(paths[path]?.value)
    const found = id.success ? records.get(id.data) : undefined
    return found?.kind === (path === 'duo' ? 'duo' : 'duo-visit') ? found : undefined
  }
  if (state.kind === 'duo') return state
  const visit = state.kind === 'duo-visit' ? state : named(state, 'visit')
  return visit && named(visit, 'duo')
}
