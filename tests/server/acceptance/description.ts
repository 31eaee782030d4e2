/** The description of the API matches the routes and their answers. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ProblemCode, statusByProblem } from '#domain/ground/problem.ts'
import { answerOf, ask, createStaff } from '../../support/server-persona.ts'
import type { Opened } from './opened.ts'

const Refused = z.object({
  content: z.object({
    'application/json': z.object({
      schema: z.object({
        allOf: z.tuple([
          z.object({}),
          z.object({ properties: z.object({ problem: z.object({ enum: z.array(ProblemCode) }) }) }),
        ]),
      }),
    }),
  }),
})
const Description = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) })),
  ),
  components: z.object({ schemas: z.record(z.string(), z.object({ type: z.string().optional() })) }),
})

export function describeDescription(opened: Opened): void {
  describe('the description of the API', () => {
    it('names every route and no other, without a session', async () => {
      const server = opened.server()
      const described = Description.parse(
        await answerOf(await ask(server, undefined, 'GET', '/api/openapi.json')),
      )
      const named = Object.entries(described.paths).flatMap(([path, operations]) =>
        Object.keys(operations).map(
          (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        ),
      )
      const real = server.app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/*')
      expect(named.toSorted()).toEqual(
        [...new Set(real.map(({ method, path }) => `${method} ${path}`))].toSorted(),
      )
    })

    it('has a schema for every name it refers to', async () => {
      const text = await (await ask(opened.server(), undefined, 'GET', '/api/openapi.json')).text()
      const known = Object.keys(Description.parse(JSON.parse(text)).components.schemas)
      const referred = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
      expect([...new Set(referred)].toSorted()).toEqual(known.toSorted())
      // A type that JSON Schema cannot express becomes an empty schema, which allows everything.
      expect(text).not.toContain('"schema":{}')
    })

    it('lists each refusal under its status, those of real answers included', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const { paths } = Description.parse(
        await answerOf(await ask(server, undefined, 'GET', '/api/openapi.json')),
      )
      const refusals = (path: string, method: string) =>
        Object.entries(paths[path]?.[method]?.responses ?? {}).flatMap(([status, response]) => {
          const refused = Refused.safeParse(response)
          if (!refused.success) return []
          return refused.data.content['application/json'].schema.allOf[1].properties.problem.enum.map(
            (problem) => ({
              status: Number(status),
              problem,
            }),
          )
        })
      const all = Object.entries(paths).flatMap(([path, operations]) =>
        Object.keys(operations).flatMap((method) => refusals(path, method)),
      )
      expect(all.length).toBeGreaterThan(50)
      expect(all.every(({ status, problem }) => statusByProblem[problem] === status)).toBe(true)
      const asked: [string, Response][] = [
        ['/api/aggregates', await ask(server, coach, 'GET', '/api/aggregates')],
        ['/api/aggregates', await ask(server, undefined, 'GET', '/api/aggregates')],
        ['/api/me', await ask(server, undefined, 'GET', '/api/me')],
      ]
      for (const [path, response] of asked) {
        const { problem } = z.object({ problem: ProblemCode }).parse(await response.json())
        expect(refusals(path, 'get')).toContainEqual({ status: response.status, problem })
      }
    })
  })
}
