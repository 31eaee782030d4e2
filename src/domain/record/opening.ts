/** Which parties and roles can read a record, and when, from the table of record types. */
import type { AccountRole } from '#domain/wire/joining.ts'
import type { Opens, Party } from './record-type.ts'
import { type RecordKind, recordTypeOf } from './record-types.ts'

/** Undefined: never. */
export const opensTo = (kind: RecordKind, party: Party): Opens | undefined =>
  recordTypeOf(kind).opens?.[party]

/** What an account of the record's person is in it: the teacher it is about, or the receiver it was written to. */
export const partyOfPerson = (kind: RecordKind): Party | undefined =>
  (['teacher', 'receiver'] as const).find((party) => opensTo(kind, party))

/** A reader with this party is a co-owner: she may grant, withdraw and erase. */
export const isCoOwner = (kind: RecordKind, party: Party): boolean =>
  recordTypeOf(kind).coOwners?.includes(party) === true

/**
 * `own`: the role makes such records. `own and received`: it gets those of others too. The rest: records of others.
 */
type Sight = 'own' | 'own and received' | 'always' | Exclude<Opens, 'at birth'> | 'never'

/** What an account of this role sees of records of this kind. An account can be a party only under its own role. */
export function sightOf(kind: RecordKind, role: AccountRole): Sight {
  const { bornBy, opens = {} } = recordTypeOf(kind)
  if (bornBy.includes(role)) return opens.receiver ? 'own and received' : 'own'
  const [opened] = partiesOfRole[role].flatMap((party) => opens[party] ?? [])
  return opened === undefined ? 'never' : opened === 'at birth' ? 'always' : opened
}

/** Observers and hosts have the role of a teacher. */
const partiesOfRole: Record<AccountRole, readonly Party[]> = {
  coordinator: [],
  coach: ['coach', 'member', 'receiver'],
  teacher: ['teacher', 'observer', 'host', 'member', 'receiver'],
}
