/** One function per endpoint; the only user of fetch. Every answer is parsed before it is returned. */
import { z } from 'zod'
import { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import type { DeviceId } from '#domain/ground/id.ts'
import { done, failed, type Outcome, Problem } from '#domain/ground/problem.ts'
import {
  type DeviceLinkClaim,
  type DeviceLinkRequest,
  DeviceLinkView,
  type InvitationRequest,
  InvitationView,
  type JoinRequest,
  KeyBlobAnswer,
  OwnInvitations,
  type RecoverRequest,
  type RecoveryPut,
  SignedIn,
} from '#domain/wire/joining.ts'
import { ArrivedPage, type Cursor, OutboxAnswer, type OutboxRequest } from '#domain/wire/post.ts'
import {
  type ContributionRequest,
  type ContributionWithdrawal,
  ProgrammeAnswer,
  type ProgrammePut,
} from '#domain/wire/programme.ts'
import { ChallengeAnswer, type LoginRequest, Me, PeopleAnswer } from '#domain/wire/session.ts'
import type { World } from '#world.ts'

const TIMEOUT_MS = 20_000
const Nothing = z.unknown()

export type Remote = ReturnType<typeof createRemote>

/** What one round adds to its requests: `signal` aborts them, `onAsked` is called after each. */
type Around = { signal?: AbortSignal; onAsked?: (path: string) => void }

/** `deviceId` is named in every request of an unlocked person; before unlocking it is undefined. */
export function createRemote(world: World, deviceId: DeviceId | undefined, base = '', around: Around = {}) {
  async function ask<T extends z.ZodType>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    answer: T,
    body?: unknown,
  ): Promise<Outcome<z.infer<T>>> {
    const abort = new AbortController()
    const end = () => abort.abort()
    if (around.signal?.aborted) return failed('timeout')
    around.signal?.addEventListener('abort', end)
    const cancel = world.after(TIMEOUT_MS, end)
    try {
      const response = await world.fetch(`${base}${path}`, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: abort.signal,
        headers: {
          accept: 'application/json',
          ...(deviceId ? { 'x-lesspiegel-device': deviceId } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return await readAnswer(response, answer)
    } catch {
      return failed(abort.signal.aborted ? 'timeout' : 'offline')
    } finally {
      cancel()
      around.signal?.removeEventListener('abort', end)
      around.onAsked?.(path)
    }
  }
  const id = encodeURIComponent

  return {
    postOutbox: (body: OutboxRequest) => ask('POST', '/api/outbox', OutboxAnswer, body),
    getInbox: ({ epoch, n }: Cursor, limit: number) =>
      ask('GET', `/api/inbox?epoch=${epoch}&after=${n}&limit=${limit}`, ArrivedPage),

    postChallenge: (body: { deviceId: DeviceId }) =>
      ask('POST', '/api/login/challenge', ChallengeAnswer, body),
    postLogin: (body: LoginRequest) => ask('POST', '/api/login', SignedIn, body),
    postLogout: () => ask('POST', '/api/logout', Nothing, {}),
    postRevoke: (device: DeviceId) => ask('POST', `/api/devices/${device}/revoke`, Nothing, {}),
    getMe: () => ask('GET', '/api/me', Me),
    getPeople: () => ask('GET', '/api/people', PeopleAnswer),

    postInvitation: (body: InvitationRequest) => ask('POST', '/api/invitations', InvitationView, body),
    getInvitation: (invitationId: string) =>
      ask('GET', `/api/invitations/${id(invitationId)}`, InvitationView),
    getInvitations: () => ask('GET', '/api/invitations', OwnInvitations),
    postJoin: (body: JoinRequest) => ask('POST', '/api/join', SignedIn, body),
    postDeviceLink: (body: DeviceLinkRequest) => ask('POST', '/api/device-links', Nothing, body),
    getDeviceLink: (linkId: string) => ask('GET', `/api/device-links/${id(linkId)}`, DeviceLinkView),
    postDeviceLinkClaim: (linkId: string, body: DeviceLinkClaim) =>
      ask('POST', `/api/device-links/${id(linkId)}/claim`, KeyBlobAnswer, body),
    putRecovery: (body: RecoveryPut) => ask('PUT', '/api/recovery', Nothing, body),
    postRecover: (body: RecoverRequest) => ask('POST', '/api/recover', KeyBlobAnswer, body),

    getProgramme: () => ask('GET', '/api/programme', ProgrammeAnswer),
    putProgramme: (body: ProgrammePut) => ask('PUT', '/api/programme', ProgrammeAnswer, body),
    postContribution: (body: ContributionRequest) => ask('POST', '/api/contributions', Nothing, body),
    postWithdrawal: (body: ContributionWithdrawal) =>
      ask('POST', '/api/contributions/withdraw', Nothing, body),
    /** Reads the event stream and calls back for every event. Ends when `signal` aborts or the stream breaks. */
    async listenEvents(onRing: () => void, signal: AbortSignal): Promise<void> {
      try {
        const headers = {
          accept: 'text/event-stream',
          ...(deviceId ? { 'x-lesspiegel-device': deviceId } : {}),
        }
        const response = await world.fetch(`${base}/api/events`, {
          credentials: 'same-origin',
          cache: 'no-store',
          headers,
          signal,
        })
        const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
        const reader = response.ok && isStream ? response.body?.getReader() : undefined
        for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
          if (new TextDecoder().decode(part.value).includes('event: post')) onRing()
        }
      } catch {
        // A broken stream needs no handling: the loop asks without it.
        world.log('event stream ended')
      }
    },
    getAggregates: () => ask('GET', '/api/aggregates', AggregatesAnswer),
  }
}

/** Anything that is not our server's JSON (a captive portal's page, a proxy's error) is `not_our_server`. */
async function readAnswer<T extends z.ZodType>(response: Response, answer: T): Promise<Outcome<z.infer<T>>> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  if (!isJson) return failed(response.status === 503 ? 'server_busy' : 'not_our_server')
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    const parsed = answer.safeParse(body)
    return parsed.success ? done(parsed.data) : failed('not_our_server')
  }
  const problem = Problem.safeParse(body)
  if (!problem.success) return failed(response.status >= 500 ? 'server_error' : 'not_our_server')
  const seconds = Number(response.headers.get('retry-after'))
  const retryAfterMs = problem.data.retryAfterMs ?? (seconds > 0 ? seconds * 1000 : undefined)
  return { ok: false, problem: problem.data.problem, ...(retryAfterMs ? { retryAfterMs } : {}) }
}
