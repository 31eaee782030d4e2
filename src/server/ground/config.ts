/** The configuration, read once from the environment. A wrong value stops the server with the name of the variable. */
import { hkdfSync } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { World } from './world.ts'

/** `https://lesspiegel.example.nl`, also with a slash at its end. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href
}

/** What a variable must be, where its name alone does not tell. */
const howToWrite: Record<string, string> = {
  PUBLIC_URL:
    'PUBLIC_URL must be http:// or https:// with a host and nothing after it, such as https://lesspiegel.example.nl: no path, no query, no user name',
}

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  /** `postgres://…`. Without it the database is a SQLite file in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** The address of the app, for links and cookies. The app is always at the root of its host. */
  PUBLIC_URL: z.string().refine(isOrigin).optional(),
  /** Without it a random secret is made once and kept in DATA_DIR/secret. */
  LESSPIEGEL_SECRET: z.string().min(32).optional(),
  INVITATION_DAYS: z.coerce.number().positive().max(60).default(14),
  DEVICE_LINK_HOURS: z.coerce.number().positive().max(72).default(24),
  /** The smallest group of people in a published figure. It can be raised but not lowered. */
  MINIMUM_GROUP: z.coerce.number().int().min(5).max(50).default(5),
  /** 1 behind a proxy that sets X-Forwarded-For. */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  CLIENT_DIR: z.string().min(1).default('dist/client'),
})

/** A token bucket: its capacity, and the tokens that it regains per second. */
export type Rate = { burst: number; perSecond: number }

export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  publicUrl: string
  receiptKey: Buffer
  contributionKey: Buffer
  invitationTtlMs: number
  deviceLinkTtlMs: number
  minimumGroup: number
  trustProxy: boolean
  clientDir: string
  rates: { device: Rate; address: Rate; recover: Rate }
}

/**
 * The 200 devices of a school share one address. A device sends 12 requests at once. Recovery codes are typed rarely.
 */
export const defaultRates: Config['rates'] = {
  device: { burst: 120, perSecond: 5 },
  address: { burst: 600, perSecond: 10 },
  recover: { burst: 8, perSecond: 1 / 30 },
}

/** @throws Error with the name of the wrong variable, never with its value. */
export function readConfig(env: Record<string, string | undefined>, world: World): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))]
    const how = names.flatMap((name) => howToWrite[name] ?? [])
    throw new Error([`configuration: ${names.join(', ')} is not right`, ...how].join('. '))
  }
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    publicUrl: new URL(e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).origin,
    ...secretToKeys(e.LESSPIEGEL_SECRET ?? keptSecret(e.DATA_DIR, world)),
    invitationTtlMs: e.INVITATION_DAYS * 86_400_000,
    deviceLinkTtlMs: e.DEVICE_LINK_HOURS * 3_600_000,
    minimumGroup: e.MINIMUM_GROUP,
    trustProxy: e.TRUST_PROXY === '1',
    clientDir: e.CLIENT_DIR,
    rates: defaultRates,
  }
}

export const sqlitePathOf = ({ dataDir }: Pick<Config, 'dataDir'>): string =>
  join(dataDir, 'lesspiegel.sqlite')
export const secretPathOf = (dataDir: string): string => join(dataDir, 'secret')

/** Derives two 256-bit keys (HKDF-SHA256, RFC 5869): one for receipts, one for contributions at rest. */
export function secretToKeys(secret: string): Pick<Config, 'receiptKey' | 'contributionKey'> {
  const derive = (label: string) => Buffer.from(hkdfSync('sha256', secret, '', label, 32))
  return { receiptKey: derive('lesspiegel/receipt/1'), contributionKey: derive('lesspiegel/contribution/1') }
}

function keptSecret(dataDir: string, world: World): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = secretPathOf(dataDir)
  if (!existsSync(path))
    writeFileSync(path, world.random(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
  return readFileSync(path, 'utf8').trim()
}
