/** Inviting, joining, second devices, recovery and signing in, on every database. */

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { loginText } from '#domain/wire/session.ts'
import { doChores } from '#server/operating/chores.ts'
import {
  answerOf,
  ask,
  bytesOf,
  createPerson,
  createStaff,
  firstLink,
  invite,
  join,
  joinBody,
  type Person,
  putSettings,
  schoolA,
  schoolB,
  type TestServer,
  toText,
  uuid,
} from '../../support/server-persona.ts'
import type { Opened } from './opened.ts'

const hashOf = (text: string) =>
  createHash('sha256').update(Buffer.from(text, 'base64url')).digest('base64url')
const DAY = 86_400_000

async function signIn(server: TestServer, person: Person, nonceOf = (nonce: string) => nonce) {
  const challenge = await ask(server, person, 'POST', '/api/login/challenge', { deviceId: person.deviceId })
  const { nonce } = (await answerOf(challenge)) as { nonce: string }
  const signature = await person.signLogin(loginText(person.deviceId, nonceOf(nonce)))
  const body = { deviceId: person.deviceId, nonce, signature }
  return { body, response: await ask(server, person, 'POST', '/api/login', body) }
}

const problem = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as object),
})

export function describeJoining(opened: Opened): void {
  describe('an invitation', () => {
    it('is printed for the first coordinator at each start, and only the newest one works', async () => {
      const server = opened.server()
      const [old, fresh] = [await firstLink(server), await firstLink(server)]
      const person = await createPerson()
      expect(await problem(await ask(server, person, 'POST', '/api/join', joinBody(person, old)))).toEqual({
        ...{ status: 410, problem: 'invitation_expired' },
      })
      const body = { ...joinBody(person, fresh), answer: null }
      expect(await answerOf(await ask(server, person, 'POST', '/api/join', body), 201)).toEqual({
        ...{ accountId: person.accountId, deviceId: person.deviceId, roles: ['coordinator'] },
      })
      await expect(firstLink(server)).rejects.toThrow()
    })

    it('notifies its inviter when somebody joins, also one whose device listens at another process', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const { bell } = server.context
      await bell.poll()
      const rung: string[] = []
      for (const person of [coach, ...teachers])
        bell.listen(person.accountId, () => rung.push(person.accountId))
      await bell.poll()
      rung.length = 0
      await join(server, await invite(server, coach, 'teacher', [schoolA]))
      expect(rung).toEqual([coach.accountId])
      await bell.poll()
      expect(rung).toEqual([coach.accountId, coach.accountId])
      await bell.poll()
      expect(rung).toHaveLength(2)
    })

    it('can be looked at without being used, and is used once', async () => {
      const server = opened.server()
      const { coordinator } = await createStaff(server, 0)
      const link = await invite(server, coordinator, 'coach', [schoolA])
      const look = async () =>
        answerOf(await ask(server, undefined, 'GET', `/api/invitations/${link.invitationId}`))
      expect(await look()).toMatchObject({ role: 'coach', state: 'open', card: expect.any(String) })
      expect(await look()).toMatchObject({ state: 'open' })
      const [first, second] = [await createPerson(), await createPerson()]
      const answers = await Promise.all(
        [first, second].map((person) => ask(server, person, 'POST', '/api/join', joinBody(person, link))),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 410])
      expect(await look()).toMatchObject({ state: 'used' })
      const own = (await answerOf(await ask(server, coordinator, 'GET', '/api/invitations'))) as {
        invitations: object[]
      }
      expect(own.invitations).toHaveLength(2)
      expect(own.invitations).toContainEqual(
        expect.objectContaining({
          invitationId: link.invitationId,
          state: 'used',
          answer: expect.any(String),
        }),
      )
    })

    it('accepts the same device again when the first answer was lost', async () => {
      const server = opened.server()
      const { coordinator } = await createStaff(server, 0)
      const link = await invite(server, coordinator, 'coach', [schoolA])
      const person = await createPerson()
      const body = joinBody(person, link)
      expect((await ask(server, person, 'POST', '/api/join', body)).status).toBe(201)
      expect((await ask(server, person, 'POST', '/api/join', body)).status).toBe(201)
      expect((await ask(server, person, 'GET', '/api/me')).status).toBe(200)
    })

    it('refuses another device after that, because the inviter knows the link and the public keys', async () => {
      const server = opened.server()
      const { coordinator } = await createStaff(server, 0)
      const link = await invite(server, coordinator, 'coach', [schoolA])
      const { accountId, sealKey, signKey } = await join(server, link)
      const inviter: Person = { ...(await createPerson()), accountId, sealKey, signKey }
      expect(await problem(await ask(server, inviter, 'POST', '/api/join', joinBody(inviter, link)))).toEqual(
        {
          ...{ status: 410, problem: 'invitation_used' },
        },
      )
      expect((await ask(server, inviter, 'GET', '/api/me')).status).toBe(401)
    })

    it('is refused with another secret, after it has expired, and when it does not exist', async () => {
      const server = opened.server()
      const { coordinator } = await createStaff(server, 0)
      const link = await invite(server, coordinator, 'coach', [schoolA])
      const person = await createPerson()
      const tryIt = async (body: object) => problem(await ask(server, person, 'POST', '/api/join', body))
      const body = joinBody(person, link)
      expect(await tryIt({ ...body, proof: bytesOf(32) })).toEqual({ status: 403, problem: 'proof_wrong' })
      expect(await tryIt({ ...body, invitationId: uuid() })).toEqual({
        status: 404,
        problem: 'invitation_unknown',
      })
      expect(await tryIt({ ...body, answer: null })).toMatchObject({ status: 400, problem: 'bad_request' })
      expect(await tryIt({ ...body, signKey: bytesOf(65) })).toMatchObject({
        status: 400,
        problem: 'bad_request',
      })
      expect(await tryIt({ ...body, accountId: coordinator.accountId })).toEqual({
        ...{ status: 409, problem: 'account_exists' },
      })
      server.turnClock(14 * DAY)
      expect(await tryIt(body)).toEqual({ status: 410, problem: 'invitation_expired' })
    })

    it('is made by coordinators for coaches, and by coaches for teachers of their own schools', async () => {
      const server = opened.server()
      const { coordinator, coach, teachers } = await createStaff(server, 1)
      const body = (role: string, schoolIds: string[]) => ({
        ...{ invitationId: uuid(), role, schoolIds, proofHash: bytesOf(32), card: bytesOf(99) },
      })
      const status = async (person: Person | undefined, ...args: [string, string[]]) =>
        (await ask(server, person, 'POST', '/api/invitations', body(...args))).status
      expect(await status(coordinator, 'coordinator', [])).toBe(201)
      expect(await status(coordinator, 'coach', [schoolA, schoolB])).toBe(201)
      expect(await status(coordinator, 'coach', [uuid()])).toBe(400)
      expect(await status(coordinator, 'teacher', [schoolA])).toBe(403)
      expect(await status(coach, 'teacher', [schoolA])).toBe(201)
      expect(await status(coach, 'teacher', [schoolB])).toBe(403)
      expect(await status(coach, 'teacher', [])).toBe(403)
      expect(await status(coach, 'coach', [schoolA])).toBe(403)
      expect(await status(teachers[0], 'teacher', [schoolA])).toBe(403)
      expect(await status(undefined, 'teacher', [schoolA])).toBe(401)
    })

    it('gives a second role to somebody who is signed in', async () => {
      const server = opened.server()
      const { coordinator } = await createStaff(server, 0)
      const link = await invite(server, coordinator, 'coach', [schoolB])
      await join(server, link, coordinator)
      const me = await answerOf(await ask(server, coordinator, 'GET', '/api/me'))
      expect(me).toMatchObject({ roles: ['coordinator', 'coach'], schoolIds: [schoolB] })
    })
  })

  describe('a device', () => {
    it('signs in with its key, once per challenge and within a minute', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      await answerOf(await ask(server, coach, 'POST', '/api/logout', {}))
      expect((await ask(server, coach, 'GET', '/api/me')).status).toBe(401)
      const { body, response } = await signIn(server, coach)
      expect(response.status).toBe(200)
      expect((await ask(server, coach, 'GET', '/api/me')).status).toBe(200)
      const wrong = { status: 401, problem: 'signature_wrong' }
      expect(await problem(await ask(server, coach, 'POST', '/api/login', body))).toEqual(wrong)
      expect(await problem((await signIn(server, coach, () => 'another')).response)).toEqual(wrong)
      const challenge = await ask(server, coach, 'POST', '/api/login/challenge', { deviceId: coach.deviceId })
      const { nonce } = (await answerOf(challenge)) as { nonce: string }
      server.turnClock(61_000)
      const late = {
        deviceId: coach.deviceId,
        nonce,
        signature: await coach.signLogin(loginText(coach.deviceId, nonce)),
      }
      expect(await problem(await ask(server, coach, 'POST', '/api/login', late))).toEqual(wrong)
      const unknown = await createPerson()
      expect(await problem((await signIn(server, unknown)).response)).toEqual(wrong)
    })

    it('stays signed in while it is used, and for 30 days without use', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      for (let i = 0; i < 3; i++) {
        server.turnClock(20 * DAY)
        expect((await ask(server, coach, 'GET', '/api/me')).status).toBe(200)
      }
      server.turnClock(30 * DAY)
      expect((await ask(server, coach, 'GET', '/api/me')).status).toBe(401)
    })

    it('never acts under the session of another person on the same tablet', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const [teacher] = teachers
      if (!teacher) throw new Error('no teacher')
      const mixed = { ...coach, cookies: teacher.cookies }
      expect(await problem(await ask(server, mixed, 'GET', '/api/me'))).toEqual({
        status: 401,
        problem: 'wrong_device',
      })
      const stolen = [...teacher.cookies].find(([name]) => name === `lp-${teacher.deviceId}`)?.[1] ?? ''
      const renamed = { ...coach, cookies: new Map([[`lp-${coach.deviceId}`, stolen]]) }
      expect(await problem(await ask(server, renamed, 'GET', '/api/me'))).toEqual({
        ...{ status: 401, problem: 'wrong_device' },
      })
    })

    it('brings a second device in by a link that works once', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const proof = bytesOf(32)
      const link = { linkId: uuid(), proofHash: hashOf(proof), blob: bytesOf(300) }
      await answerOf(await ask(server, coach, 'POST', '/api/device-links', link), 201)
      const path = `/api/device-links/${link.linkId}`
      expect(await answerOf(await ask(server, undefined, 'GET', path))).toMatchObject({ state: 'open' })
      const fresh = await createPerson()
      const second: Person = {
        ...coach,
        deviceId: fresh.deviceId,
        deviceKey: fresh.deviceKey,
        cookies: new Map(),
      }
      const claim = (given: string) =>
        ask(server, second, 'POST', `${path}/claim`, {
          proof: given,
          deviceId: second.deviceId,
          deviceKey: second.deviceKey,
        })
      expect(await problem(await claim(bytesOf(32)))).toEqual({ status: 403, problem: 'proof_wrong' })
      expect(await answerOf(await claim(proof))).toMatchObject({
        accountId: coach.accountId,
        blob: link.blob,
      })
      const me = (await answerOf(await ask(server, second, 'GET', '/api/me'))) as { devices: object[] }
      expect(me.devices).toHaveLength(2)
      const late = { ...link, linkId: uuid() }
      await answerOf(await ask(server, coach, 'POST', '/api/device-links', late), 201)
      server.turnClock(DAY)
      const claimed = { proof, deviceId: uuid(), deviceKey: second.deviceKey }
      expect(
        await problem(await ask(server, second, 'POST', `/api/device-links/${late.linkId}/claim`, claimed)),
      ).toEqual({ status: 410, problem: 'link_expired' })
    })

    it('may repeat a claim of which the answer was lost, and no other device may', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const proof = bytesOf(32)
      const link = { linkId: uuid(), proofHash: hashOf(proof), blob: bytesOf(300) }
      await answerOf(await ask(server, coach, 'POST', '/api/device-links', link), 201)
      const { deviceId, deviceKey } = await createPerson()
      const claim = (body: object) => {
        const person: Person = { ...coach, deviceId, deviceKey, cookies: new Map() }
        const asked = { proof, deviceId, deviceKey, ...body }
        return ask(server, person, 'POST', `/api/device-links/${link.linkId}/claim`, asked)
      }
      const first = await answerOf(await claim({}))
      expect(first).toMatchObject({ accountId: coach.accountId, deviceId, blob: link.blob })
      expect(await answerOf(await claim({}))).toEqual(first)
      const me = (await answerOf(await ask(server, coach, 'GET', '/api/me'))) as { devices: object[] }
      expect(me.devices).toHaveLength(2)

      const used = { status: 410, problem: 'link_used' }
      const other = await createPerson()
      expect(await problem(await claim({ proof: bytesOf(32) }))).toEqual({
        ...{ status: 403, problem: 'proof_wrong' },
      })
      expect(await problem(await claim({ deviceKey: other.deviceKey }))).toEqual(used)
      expect(await problem(await claim({ deviceId: other.deviceId }))).toEqual(used)
      const ownOther = { deviceId: coach.deviceId, deviceKey: coach.deviceKey }
      expect(await problem(await claim(ownOther))).toEqual(used)

      const blobs = () => server.db.reader.q.selectFrom('device_links').select('blob').execute()
      await doChores(server.context)
      expect(await blobs()).toEqual([{ blob: link.blob }])
      // A used link together with a backup gives away an account: its keys are deleted after a quarter of an hour.
      server.turnClock(16 * 60_000)
      expect(await problem(await claim({}))).toEqual(used)
      await doChores(server.context)
      expect(await blobs()).toEqual([{ blob: '' }])
    })

    it('may not repeat its claim after it was revoked', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const proof = bytesOf(32)
      const link = { linkId: uuid(), proofHash: hashOf(proof), blob: bytesOf(300) }
      await answerOf(await ask(server, coach, 'POST', '/api/device-links', link), 201)
      const second = { ...(await createPerson()), accountId: coach.accountId }
      const claimed = { proof, deviceId: second.deviceId, deviceKey: second.deviceKey }
      const claim = () => ask(server, second, 'POST', `/api/device-links/${link.linkId}/claim`, claimed)
      await answerOf(await claim())
      await answerOf(await ask(server, coach, 'POST', `/api/devices/${second.deviceId}/revoke`, {}))
      expect(await problem(await claim())).toMatchObject({ status: 403, problem: 'not_allowed' })
    })

    it('can be revoked from another one of the same person', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const [teacher] = teachers
      if (!teacher) throw new Error('no teacher')
      const revoke = (person: Person) =>
        ask(server, person, 'POST', `/api/devices/${coach.deviceId}/revoke`, {})
      expect((await revoke(teacher)).status).toBe(404)
      expect((await revoke(coach)).status).toBe(200)
      expect((await ask(server, coach, 'GET', '/api/me')).status).toBe(401)
      expect(await problem((await signIn(server, coach)).response)).toEqual({
        status: 401,
        problem: 'device_revoked',
      })
    })
  })

  describe('the recovery code', () => {
    it('brings the account to a new device, and the rate of wrong codes is limited', async () => {
      const server = opened.server({
        rates: {
          device: { burst: 99, perSecond: 9 },
          address: { burst: 99, perSecond: 9 },
          recover: { burst: 8, perSecond: 1 / 30 },
        },
      })
      const { coach } = await createStaff(server, 0)
      const code = { lookup: bytesOf(32), auth: bytesOf(32) }
      const kept = { lookup: code.lookup, authHash: hashOf(code.auth), blob: bytesOf(300) }
      for (let i = 0; i < 2; i++) await answerOf(await ask(server, coach, 'PUT', '/api/recovery', kept))
      const fresh = await createPerson()
      const device = { deviceId: fresh.deviceId, deviceKey: fresh.deviceKey }
      const recover = (body: object) => ask(server, fresh, 'POST', '/api/recover', { ...device, ...body })
      expect(await answerOf(await recover(code))).toMatchObject({
        accountId: coach.accountId,
        blob: kept.blob,
      })
      expect((await ask(server, fresh, 'GET', '/api/me')).status).toBe(200)
      const unknown = { status: 404, problem: 'recovery_unknown' }
      expect(await problem(await recover({ ...code, auth: bytesOf(32) }))).toEqual(unknown)
      expect(await problem(await recover({ lookup: bytesOf(32), auth: code.auth }))).toEqual(unknown)
      let last = await recover({ ...code, auth: bytesOf(32) })
      for (let i = 0; i < 5; i++) last = await recover({ ...code, auth: bytesOf(32) })
      expect(last.status).toBe(429)
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    })
  })

  describe('what the server knows of people', () => {
    it('is counts, for the coordinator alone', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 3)
      await invite(server, coach, 'teacher', [schoolA])
      expect(await answerOf(await ask(server, coordinator, 'GET', '/api/people'))).toEqual({
        schools: [
          { schoolId: schoolA, coaches: 1, teachers: 3, invited: 1 },
          { schoolId: schoolB, coaches: 0, teachers: 0, invited: 0 },
        ],
        ...{ coordinators: 1, coaches: 1, teachers: 3 },
      })
      expect((await ask(server, coach, 'GET', '/api/people')).status).toBe(403)
      expect(await answerOf(await ask(server, coach, 'GET', '/api/me'))).toMatchObject({
        ...{ protocol: 1, roles: ['coach'], schoolIds: [schoolA], epoch: 1, head: 0 },
        enrolled: [{ schoolId: schoolA, teachers: 3 }],
      })
    })

    it('does not include text that people put into a request', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const word = toText(Buffer.from('Annelies was onzeker'))
      const response = await ask(server, coach, 'POST', '/api/outbox', {
        ...{ epoch: 1, deviceId: coach.deviceId, pendingCount: 1 },
        items: [{ kind: 'envelope', itemId: uuid(), header: 'Annelies', note: word }],
      })
      expect(response.status).toBe(200)
      await ask(server, coach, 'GET', '/api/inbox?epoch=Annelies')
      await ask(server, coach, 'POST', '/api/recover', { lookup: 'Annelies' })
      const tables = await server.db.reader.q.introspection.getTables()
      const rows = await Promise.all(
        tables.map(({ name }) =>
          server.db.reader.q
            .selectFrom(name as 'items')
            .selectAll()
            .execute(),
        ),
      )
      const everything = JSON.stringify(rows) + server.lines.join('\n')
      expect(server.lines.length).toBeGreaterThan(3)
      expect(server.lines.join()).toContain('"method":"POST","route":"/api/outbox","status":200')
      expect(everything).not.toMatch(new RegExp(`Annelies|${word}`))
    })
  })

  it('two server processes on one database let one first coordinator in', async () => {
    const [one, two] = [opened.server(), opened.server()]
    const [a, b] = [await firstLink(one), await firstLink(two)]
    const coordinator = await join(two, b)
    const late = await createPerson()
    expect((await ask(one, late, 'POST', '/api/join', joinBody(late, a))).status).toBe(410)
    expect((await putSettings(one, coordinator, 0)).status).toBe(200)
  })
}
