/** What holds for every request: form, size, rate, headers, cookies. */
import { describe, expect, it } from 'vitest'
import { defaultRates } from '#server/ground/config.ts'
import {
  ask,
  createPerson,
  createStaff,
  envelopeOf,
  newRecord,
  post,
  uuid,
} from '../../support/server-persona.ts'
import type { Opened } from './opened.ts'

export function describeDoor(opened: Opened): void {
  describe('the door', () => {
    it('answers a request that is not JSON, too large or unknown with a problem from the list', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const headers = {
        'x-lesspiegel-device': coach.deviceId,
        cookie: [...coach.cookies].map((c) => c.join('=')).join('; '),
      }
      const send = async (body: string, type = 'application/json') => {
        const init = { method: 'POST', headers: { ...headers, 'content-type': type }, body }
        const response = await server.app.request('https://spiegel.example/api/outbox', init)
        return [response.status, ((await response.json()) as { problem: string }).problem]
      }
      expect(await send('{"epoch":')).toEqual([400, 'bad_request'])
      expect(await send('{}')).toEqual([400, 'bad_request'])
      expect(await send('epoch=1', 'application/x-www-form-urlencoded')).toEqual([400, 'bad_request'])
      expect(await send('{}', 'text/plain')).toEqual([400, 'bad_request'])
      expect(await send(`"${'A'.repeat(1_200_001)}"`)).toEqual([413, 'too_large'])
      const small = await ask(server, coach, 'PUT', '/api/recovery', { blob: 'A'.repeat(20_000) })
      expect(small.status).toBe(413)
      const unknown = await ask(server, coach, 'GET', '/api/nothing')
      expect([unknown.status, await unknown.json()]).toEqual([404, { problem: 'not_found' }])
      const other = await ask(
        server,
        { ...coach, deviceId: (await createPerson()).deviceId },
        'POST',
        '/api/outbox',
        {},
      )
      expect([other.status, await other.json()]).toEqual([401, { problem: 'wrong_device' }])
      const body = {
        epoch: 1,
        deviceId: uuid(),
        pendingCount: 1,
        items: [envelopeOf(newRecord(coach), coach)],
      }
      expect((await ask(server, coach, 'POST', '/api/outbox', body)).status).toBe(401)
    })

    it('limits the rate of a device, and says how long to wait', async () => {
      const server = opened.server({ rates: { ...defaultRates, device: { burst: 5, perSecond: 0.5 } } })
      const { coach } = await createStaff(server, 0)
      const ask5 = await Promise.all([1, 2, 3, 4, 5].map(() => ask(server, coach, 'GET', '/api/me')))
      expect(ask5.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
      const refused = await ask(server, coach, 'GET', '/api/me')
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2'])
      expect(await refused.json()).toEqual({ problem: 'rate_limited', retryAfterMs: 2000 })
      server.turnClock(2000)
      expect((await ask(server, coach, 'GET', '/api/me')).status).toBe(200)
    })

    it('limits the rate of an address without a session', async () => {
      const server = opened.server({ rates: { ...defaultRates, address: { burst: 3, perSecond: 1 } } })
      const statuses: number[] = []
      for (let i = 0; i < 5; i++)
        statuses.push((await ask(server, undefined, 'GET', `/api/invitations/${uuid()}`)).status)
      expect(statuses).toEqual([404, 404, 404, 429, 429])
    })

    it('tells the browser to refuse everything that is not the app’s own', async () => {
      const server = opened.server()
      for (const path of ['/', '/api/me', '/healthz']) {
        const { headers } = await server.app.request(`https://spiegel.example${path}`)
        const policy = headers.get('content-security-policy') ?? ''
        for (const rule of [
          ...["default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "style-src-attr 'unsafe-inline'"],
          ...[
            "style-src 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'",
            "base-uri 'none'",
            "connect-src 'self'",
          ],
        ]) {
          expect(policy.split('; ')).toContain(rule)
        }
        expect(headers.get('permissions-policy')).toContain('camera=(self)')
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('referrer-policy')).toBe('no-referrer')
      }
    })

    it('takes the device from its header alone, on the event stream too', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const cookie = [...coach.cookies].map((c) => c.join('=')).join('; ')
      for (const path of ['/api/me', '/api/events']) {
        const url = `https://spiegel.example${path}?device=${coach.deviceId}`
        expect((await server.app.request(url, { headers: { cookie } })).status).toBe(401)
      }
    })

    it('sets cookies that scripts and other sites cannot use, whatever the Host header says', async () => {
      const { coach } = await createStaff(opened.server(), 0)
      const cookieAt = async (publicUrl: string, origin: string) => {
        const server = opened.server({ publicUrl })
        const extended_at = '2026-01-01T00:00:00.000Z'
        await server.db.transact(({ q }) => q.updateTable('sessions').set({ extended_at }).execute())
        const headers = {
          'x-lesspiegel-device': coach.deviceId,
          cookie: [...coach.cookies].map((c) => c.join('=')).join('; '),
        }
        const response = await server.app.request(`${origin}/api/me`, { headers })
        return response.headers.getSetCookie()[0] ?? ''
      }
      const [own, far] = ['http://localhost:8787', 'https://spiegel.example']
      for (const origin of [own, far, 'http://127.0.0.1:8787']) {
        const cookie = await cookieAt(far, origin)
        expect(cookie).toMatch(new RegExp(`^lp-${coach.deviceId}=`))
        expect(cookie).toMatch(/Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict/)
        expect(await cookieAt('https://localhost', origin)).toMatch(/Secure/)
        expect(await cookieAt('http://spiegel.example', origin)).toMatch(/Secure/)
      }
      for (const url of [own, 'http://127.0.0.1:8787', 'http://[::1]:8787']) {
        expect(await cookieAt(url, far)).toMatch(/HttpOnly; SameSite=Strict/)
        expect(await cookieAt(url, far)).not.toMatch(/Secure/)
      }
    })

    it('acknowledges nothing when the disk is full, and works again when there is room', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const item = envelopeOf(newRecord(coach), coach)
      const { transact } = server.context.db
      server.context.db.transact = async () => {
        throw Object.assign(new Error('disk'), { code: 'SQLITE_FULL' })
      }
      const body = { epoch: 1, deviceId: coach.deviceId, pendingCount: 1, items: [item] }
      const refused = await ask(server, coach, 'POST', '/api/outbox', body)
      expect([refused.status, (await refused.json()) as unknown]).toEqual([
        ...[507, { problem: 'server_full', retryAfterMs: 60_000 }],
      ])
      expect(server.lines.at(-2)).toContain('server_full')
      server.context.db.transact = transact
      expect(await post(server, coach, [item])).toEqual(['stored'])
    })

    it('shows the operator counts without ids', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      await post(server, coach, [envelopeOf(newRecord(coach), coach)])
      const text = await (await server.app.request('https://spiegel.example/metrics')).text()
      expect(text).toContain('lesspiegel_items_total{result="stored"} 1')
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
    })
  })
}
