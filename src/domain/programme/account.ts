/** A person's own record: name, the cards of the people met, the invitations given. Only its owner reads it. */
import { z } from 'zod'
import { AccountId, InvitationId, PersonId, RecordId, SchoolId } from '#domain/ground/id.ts'
import { Instant } from '#domain/ground/time.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf, textAt, valueAt } from '#domain/record/path-view.ts'
import { Base64Url } from '#domain/wire/item.ts'
import { AccountRole, Card } from '#domain/wire/joining.ts'

/** `metBy`: how this account got the card: through the secret of a link, or from an account (`by`) that knows both. */
export const Contact = Card.extend({
  metBy: z.enum(['invited', 'invited-by', 'introduced']),
  by: AccountId.optional(),
  at: Instant,
})
export type Contact = z.infer<typeof Contact>

/** An invitation, with the secret of its link, so that any device of the inviter can open the answer. */
const GivenInvitation = z.object({
  invitationId: InvitationId,
  secret: Base64Url,
  role: AccountRole,
  schoolIds: z.array(SchoolId),
  name: z.string(),
  personId: PersonId.optional(),
  at: Instant,
})
type GivenInvitation = z.infer<typeof GivenInvitation>

export const PRIVACY_PAGE_VERSION = '2026-11-30'

export type AccountBook = {
  name: string
  contacts: Contact[]
  invitations: GivenInvitation[]
  /** The version of the privacy page that was read. */
  informed?: string
  recoveryKeptAt?: Instant
}

/** The account record has the id of its account, so that every device of the person can derive it. */
export const accountRecordOf = (accountId: AccountId): RecordId => RecordId.parse(accountId)

export const openAccountBook = (name: string): EntryDraft => ({
  birth: { kind: 'account' },
  changes: { name },
})
export const meet = (contact: Contact): EntryDraft => ({
  changes: { [`contacts/${contact.accountId}`]: contact },
})
export const giveInvitation = (given: GivenInvitation): EntryDraft => ({
  changes: { [`invitations/${given.invitationId}`]: given },
})
export const readPrivacyPage = (version: string): EntryDraft => ({ changes: { informed: version } })
export const keepRecoveryCode = (at: Instant): EntryDraft => ({ changes: { recoveryKept: at } })

export function accountBookOf({ paths }: RecordState): AccountBook {
  const informed = textAt(paths, 'informed')
  const recoveryKeptAt = valueAt(paths, 'recoveryKept', Instant)
  return {
    name: textAt(paths, 'name') ?? '',
    contacts: [...membersOf(paths, 'contacts').keys()].flatMap((key) => contactAt(paths, key) ?? []),
    invitations: listOf(paths, 'invitations', GivenInvitation),
    ...(informed ? { informed } : {}),
    ...(recoveryKeptAt ? { recoveryKeptAt } : {}),
  }
}

/** When two devices got the card in different ways, the one from a link's secret counts. */
function contactAt(paths: RecordState['paths'], key: string): Contact | undefined {
  const heads = paths[`contacts/${key}`]?.heads ?? []
  const cards = heads.flatMap(({ value }) => Contact.safeParse(value).data ?? [])
  return cards.find(({ metBy }) => metBy !== 'introduced') ?? cards[0]
}

function listOf<T extends z.ZodType>(paths: RecordState['paths'], name: string, schema: T): z.infer<T>[] {
  return [...membersOf(paths, name).keys()].flatMap((key) => {
    const value = valueAt(paths, `${name}/${key}`, schema)
    return value === undefined ? [] : [value]
  })
}
