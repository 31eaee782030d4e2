/** The API as OpenAPI 3.1, built from the schemas that client and server use. A test compares it with the routes. */
import { z } from 'zod'
import { type ProblemCode, statusByProblem } from '#domain/ground/problem.ts'
import { PROTOCOL_VERSION } from '#domain/wire/session.ts'
import { type ApiRoute, answers, apiRoutes, requests } from './api-routes.ts'
import { PageQuery } from './inbox.ts'

type Json = Record<string, unknown>

export function apiDescription(publicUrl: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of apiRoutes) {
    const [method = '', path = ''] = route.at.split(' ')
    const filledIn = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[filledIn] = { ...paths[filledIn], [method.toLowerCase()]: operation(route, path) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lesspiegel',
      version: String(PROTOCOL_VERSION),
      description: 'A post office for sealed items, and figures after disclosure control.',
    },
    servers: [{ url: publicUrl }],
    paths,
    components: { schemas: shapes(), securitySchemes },
  }
}

const securitySchemes = {
  device: {
    ...{ type: 'apiKey', in: 'header', name: 'x-lesspiegel-device' },
    description: 'The id of the device that asks.',
  },
  session: {
    ...{ type: 'apiKey', in: 'cookie', name: 'lp-<deviceId>' },
    description: 'The session of that device, set by signing in; the name ends with its id.',
  },
}

/** Request schemas are printed as input, before defaults are filled in. Answer schemas are printed as output. */
function shapes(): Record<string, Json> {
  const of = (all: Record<string, z.ZodType>, io: 'input' | 'output') =>
    Object.entries(all).map(([name, schema]): [string, Json] => [name, jsonSchema(schema, io)])
  return Object.fromEntries([...of(requests, 'input'), ...of(answers, 'output')])
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}

function operation(route: ApiRoute, path: string): Json {
  const { at, does, who, body, status = 200 } = route
  const needs = who === 'anybody' ? {} : { security: [{ device: [], session: [] }] }
  const sent = body && { requestBody: { required: true, content: json(body) } }
  return {
    operationId: at.replace('/api', '').replaceAll(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary: does,
    description: `For: ${who}.`,
    ...needs,
    parameters: parameters(path),
    ...sent,
    responses: {
      [status]: { description: 'Done.', content: content(route) },
      ...(path === '/api/aggregates' ? { 304: { description: 'Nothing new since that ETag.' } } : {}),
      ...refusals(problemsOf(route)),
    },
  }
}

const json = (shape: string): Json => ({
  'application/json': { schema: { $ref: `#/components/schemas/${shape}` } },
})

function content({ answer }: ApiRoute): Json {
  if (answer === 'text') return { 'text/plain': { schema: { type: 'string' } } }
  if (answer === 'events') return { 'text/event-stream': { schema: { type: 'string' } } }
  return answer === 'json' ? { 'application/json': { schema: { type: 'object' } } } : json(answer)
}

function parameters(path: string): Json[] {
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const inPath = named.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  if (path !== '/api/inbox') return inPath
  return Object.entries(PageQuery.shape).map(([name, schema]) => ({
    ...{ name, in: 'query', required: name === 'epoch', schema: jsonSchema(schema, 'output') },
  }))
}

/** The problems of the route, and those that follow from its kind. */
function problemsOf({ at, who, body, problems = [] }: ApiRoute): ProblemCode[] {
  const door: ProblemCode[] = at.includes(' /api/') ? ['rate_limited'] : []
  const session: ProblemCode[] = who === 'anybody' ? [] : ['not_signed_in', 'wrong_device', 'device_revoked']
  const role: ProblemCode[] = who === 'coordinator' || who === 'coach or teacher' ? ['not_allowed'] : []
  const form: ProblemCode[] = body ? ['bad_request', 'too_large'] : []
  const ours: ProblemCode[] = ['server_error', 'server_busy', 'server_full']
  return [...new Set([...problems, ...door, ...session, ...role, ...form, ...ours])]
}

function refusals(problems: ProblemCode[]): Json {
  const statuses = [...new Set(problems.map((problem) => statusByProblem[problem]))]
  const refusal = (codes: ProblemCode[]): Json => ({
    description: codes.join(', '),
    content: {
      'application/json': {
        schema: {
          allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { problem: { enum: codes } } }],
        },
      },
    },
  })
  const of = (status: number) => refusal(problems.filter((problem) => statusByProblem[problem] === status))
  return Object.fromEntries(statuses.map((status) => [status, of(status)]))
}
