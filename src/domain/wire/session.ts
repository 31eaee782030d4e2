/** Signing in with the device key, and the server's data about the person who did. Source: keys, section 5. */
import { z } from 'zod'
import { AccountId, DeviceId, SchoolId } from '#domain/ground/id.ts'
import { Instant } from '#domain/ground/time.ts'
import { Digest, Signature } from './item.ts'
import { AccountRole } from './joining.ts'
import { Epoch } from './post.ts'

/** Raised when a release is not compatible with older ones. */
export const PROTOCOL_VERSION = 1

export const ChallengeRequest = z.object({ deviceId: DeviceId })
export const ChallengeAnswer = z.object({ nonce: Digest, expiresAt: Instant })
export type ChallengeAnswer = z.infer<typeof ChallengeAnswer>

/** The signature is over `lesspiegel/login/1|<deviceId>|<nonce>` with the device key. */
export const LoginRequest = z.object({ deviceId: DeviceId, nonce: Digest, signature: Signature })
export type LoginRequest = z.infer<typeof LoginRequest>

export const loginText = (deviceId: string, nonce: string): string =>
  `lesspiegel/login/1|${deviceId}|${nonce}`

const DeviceView = z.object({ deviceId: DeviceId, createdAt: Instant, lastSeenAt: Instant.nullable() })

export const Me = z.object({
  protocol: z.number().int(),
  accountId: AccountId,
  deviceId: DeviceId,
  roles: z.array(AccountRole).min(1),
  schoolIds: z.array(SchoolId),
  epoch: Epoch,
  head: z.number().int().min(0),
  devices: z.array(DeviceView),
  /** The number of enrolled teachers per own school, so that a coach notices invented ones. */
  enrolled: z.array(z.object({ schoolId: SchoolId, teachers: z.number().int().min(0) })),
})
export type Me = z.infer<typeof Me>

/** Counts only: the coordinator never sees a status per person. */
export const PeopleAnswer = z.object({
  schools: z.array(
    z.object({
      schoolId: SchoolId,
      coaches: z.number().int(),
      teachers: z.number().int(),
      invited: z.number().int(),
    }),
  ),
  coordinators: z.number().int(),
  coaches: z.number().int(),
  teachers: z.number().int(),
})
export type PeopleAnswer = z.infer<typeof PeopleAnswer>
