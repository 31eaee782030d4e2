/** To whom a record opens and when, read from the table of record types. */
import type { AccountRole } from '#domain/wire/joining.ts'
import { type Opens, type Party, type RecordKind, recordTypeOf } from './record-types.ts'

/** Undefined: never. */
export const opensTo = (kind: RecordKind, party: Party): Opens | undefined =>
  recordTypeOf(kind).opens?.[party]

/** Whoever reads it as this party owns it too: she may grant, withdraw and erase. */
export const isCoOwner = (kind: RecordKind, party: Party): boolean =>
  recordTypeOf(kind).coOwners?.includes(party) === true

/** `own`: it is theirs. `always` and `when shared` are of the record of another. */
type Sight = 'own' | 'always' | 'when shared' | 'never'

/** What somebody of this role sees of such records. An account can be a party only under its own role. */
export function sightOf(kind: RecordKind, role: AccountRole): Sight {
  const { bornBy, opens = {} } = recordTypeOf(kind)
  if (bornBy.includes(role)) return 'own'
  const [opened] = partiesOfRole[role].flatMap((party) => opens[party] ?? [])
  return opened === undefined ? 'never' : opened === 'at birth' ? 'always' : 'when shared'
}

/** A guest observes or is a host in the role of a teacher. */
const partiesOfRole: Record<AccountRole, readonly Party[]> = {
  coordinator: [],
  coach: ['coach', 'member'],
  teacher: ['teacher', 'observer', 'host', 'member'],
}
