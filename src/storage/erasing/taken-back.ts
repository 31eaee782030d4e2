/**
 * Scores that must still be taken back from the aggregates after their trajectory was erased here. Only its secret can do
 * that, so the secret stays sealed on this device until the server has answered.
 */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { Base64Url } from '#domain/wire/item.ts'
import type { OpenSession } from '#storage/session/open-session.ts'

const TAKE_BACK = 'take-back'

const Secrets = z.array(Base64Url)
const secretsIn = (kept: Json | undefined): string[] => Secrets.safeParse(kept).data ?? []

export const secretsToTakeBack = (session: OpenSession): string[] =>
  secretsIn(session.drafts.keepsake(TAKE_BACK))

/**
 * Called before a trajectory is erased. If the app is killed in between, the scores are taken back and the erasure is
 * repeated.
 */
export async function keepToTakeBack(session: OpenSession, state: RecordState): Promise<Outcome<void>> {
  const secret = state.kind === 'trajectory' && trajectoryOf(state).secret
  if (!secret) return done(undefined)
  return change(session, (secrets) => [...secrets, secret])
}

export const forgetTakenBack = (session: OpenSession, secret: string): Promise<Outcome<void>> =>
  change(session, (secrets) => secrets.filter((one) => one !== secret))

const change = (session: OpenSession, next: (secrets: string[]) => string[]): Promise<Outcome<void>> =>
  session.drafts.change(TAKE_BACK, (kept) => next(secretsIn(kept)))
