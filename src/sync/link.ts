/** Links that carry a secret in their fragment, which no server sees: `…/join#<id>.<secret>`, `…/device#<id>.<secret>`. */
import { InvitationId } from '#domain/ground/id.ts'
import { failed, type Outcome } from '#domain/ground/problem.ts'
import { Digest } from '#domain/wire/item.ts'

type SecretLink = { is: 'join' | 'device'; id: InvitationId; secret: string }

export const linkTo = (origin: string, { is, id, secret }: SecretLink): string =>
  `${origin}/${is}#${id}.${secret}`

/** Finds a link in a pasted text, such as a mail. A bare fragment is taken as a link of the kind `fallback`. */
export function parseLink(text: string, fallback: SecretLink['is'] = 'join'): Outcome<SecretLink> {
  const match = /(?:\/(join|device))?#?([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})/.exec(text.replace(/\s+/g, ''))
  const id = InvitationId.safeParse(match?.[2])
  const secret = Digest.safeParse(match?.[3])
  if (!id.success || !secret.success) return failed('link_malformed')
  return {
    ok: true,
    value: {
      is: match?.[1] === 'device' ? 'device' : match?.[1] === 'join' ? 'join' : fallback,
      id: id.data,
      secret: secret.data,
    },
  }
}
