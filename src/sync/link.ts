/** Links that carry a secret in their fragment, which no server sees: `…/join#<id>.<secret>`, `…/device#<id>.<secret>`. */
import { InvitationId } from '#domain/ground/id.ts'
import { linkIn } from '#domain/ground/link-text.ts'
import { failed, type Outcome } from '#domain/ground/problem.ts'
import { Digest } from '#domain/wire/item.ts'

export type SecretLink = { is: 'join' | 'device'; id: InvitationId; secret: string }

export const linkTo = (origin: string, { is, id, secret }: SecretLink): string =>
  `${origin}/${is}#${id}.${secret}`

/** Finds a link in a pasted text, such as a mail. A bare fragment is taken as a link of the kind `fallback`. */
export function parseLink(text: string, fallback: SecretLink['is'] = 'join'): Outcome<SecretLink> {
  const found = linkIn(text)
  const id = InvitationId.safeParse(found?.id)
  const secret = Digest.safeParse(found?.secret)
  if (!found || !id.success || !secret.success) return failed('link_malformed')
  return { ok: true, value: { is: found.is ?? fallback, id: id.data, secret: secret.data } }
}
