/**
 * Joins whose answer has not arrived. They are kept on the device, because the server may have let the person in: after
 * a reload the same keys ask again, and the same account comes in.
 */
import { z } from 'zod'
import { openHandOver, sealHandOver } from '#crypto/invitation.ts'
import type { InvitationId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { Contact } from '#domain/programme/account.ts'
import { Base64Url } from '#domain/wire/item.ts'
import { AccountRole, JoinRequest } from '#domain/wire/joining.ts'
import type { DeviceDatabase } from '#storage/disk/database.ts'
import type { World } from '#world.ts'
import type { Prepared } from './joining.ts'
import { onDevice } from './pin-tries.ts'

/** No link lives longer (`INVITATION_DAYS`). */
const KEEP_MS = 60 * 86_400_000

/** `personKey`: the person of this device who adds the invitation to her account. */
type Begun = { prepared: Prepared<JoinRequest> } | { personKey: string }

export type BegunJoins = {
  /** To be called before the link is used up. It also finds out that the disk refuses. */
  keep(secret: string, prepared: Prepared<JoinRequest>): Promise<Outcome<void>>
  keepFor(invitationId: InvitationId, personKey: string): Promise<Outcome<void>>
  /** The PIN is not kept: it is chosen anew. */
  find(invitationId: InvitationId, secret: string): Promise<Outcome<Begun | undefined>>
  forget(invitationId: InvitationId): Promise<unknown>
}

const Content = z.object({
  request: JoinRequest,
  roles: z.array(AccountRole).min(1),
  deviceBundle: Base64Url,
  contact: Contact.optional(),
})

export function createBegunJoins({ joins }: DeviceDatabase, world: World): BegunJoins {
  const put = (
    row: { invitationId: InvitationId; sealed: string } | { invitationId: InvitationId; personKey: string },
  ) =>
    onDevice(async () => {
      await joins.filter(({ at }) => at < world.now() - KEEP_MS).delete()
      await joins.put({ ...row, at: world.now() })
    })
  return {
    async keep(secret, { request, person, contact, name }) {
      const { roles, bundle, deviceBundle } = person.keychain
      const { invitationId } = request
      const more = { request, roles, deviceBundle, ...(contact ? { contact } : {}) }
      const sealed = await sealHandOver({ ak: person.ak, bundle, name, ...more }, secret, invitationId)
      return put({ invitationId, sealed })
    },
    keepFor: (invitationId, personKey) => put({ invitationId, personKey }),
    async find(invitationId, secret) {
      const row = await onDevice(() => joins.get(invitationId))
      if (!row.ok) return row
      const { sealed, personKey } = row.value ?? {}
      if (personKey !== undefined) return done({ personKey })
      return sealed === undefined ? done(undefined) : openBegun(sealed, secret, invitationId)
    },
    forget: (invitationId) => onDevice(() => joins.delete(invitationId)),
  }
}

async function openBegun(
  sealed: Base64Url,
  secret: string,
  invitationId: InvitationId,
): Promise<Outcome<Begun>> {
  const opened = await openHandOver(sealed, secret, invitationId)
  if (!opened.ok) return opened
  const { ak, bundle, name, ...more } = opened.value
  const content = Content.safeParse(more)
  if (!content.success) return failed('card_damaged')
  const { request, roles, deviceBundle, contact } = content.data
  const keychain = { accountId: request.accountId, deviceId: request.deviceId, roles, bundle, deviceBundle }
  return done({ prepared: { request, contact, name, person: { name, pin: '', ak, keychain } } })
}
