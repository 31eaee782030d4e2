/** Signs in when the server asks for it: the device key signs a challenge. Nothing local waits for it. */
import type { DeviceId } from '#domain/ground/id.ts'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import type { Mailbag } from '#storage/mailbag.ts'
import type { Remote } from './remote.ts'

/** Runs a step as the person of this device, and signs in first where needed. */
export type AsMe = <T>(step: () => Promise<Outcome<T>>) => Promise<Outcome<T>>

async function signIn(remote: Remote, mailbag: Mailbag, deviceId: DeviceId): Promise<Outcome<unknown>> {
  const challenge = await remote.postChallenge({ deviceId })
  if (!challenge.ok) return challenge
  const { nonce } = challenge.value
  const signature = await mailbag.signChallenge(nonce)
  return remote.postLogin({ deviceId, nonce, signature })
}

/** Nobody, or only another person of this tablet, is signed in. Signing in with this device's key solves both. */
const asksForSignIn = (problem: ProblemCode) => problem === 'not_signed_in' || problem === 'wrong_device'

/** Repeats the step after signing in, when the answer was that this device is not signed in. */
export async function signedIn<T>(
  remote: Remote,
  mailbag: Mailbag,
  deviceId: DeviceId,
  step: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const first = await step()
  if (first.ok || !asksForSignIn(first.problem)) return first
  const entered = await signIn(remote, mailbag, deviceId)
  return entered.ok ? step() : entered
}
