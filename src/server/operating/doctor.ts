/** `doctor` checks the installation and reports what is wrong. It changes nothing. */
import { existsSync, statfsSync } from 'node:fs'
import { sql } from 'kysely'
import type { Database } from '#server/db/database.ts'
import { migrations } from '#server/db/migrations.ts'
import type { Tx } from '#server/db/transact.ts'
import type { Config } from '#server/ground/config.ts'
import { FIRST_CHAIN, nextChain } from '#server/ground/digest.ts'

/** `wrong` describes the fault. Undefined when the check passes. */
type Finding = { what: string; wrong?: string | undefined }
type Places = Pick<Config, 'publicUrl' | 'dataDir'> & { hasSecret: boolean }

const MIN_FREE_BYTES = 500_000_000
const PAGE = 1000

export async function examine({ dialect, reader }: Database, places: Places): Promise<Finding[]> {
  const findings: Finding[] = [address(places), secret(places), diskSpace(places)]
  if (dialect === 'sqlite') findings.push(await integrity(reader))
  const schema = await schemaVersion(reader)
  findings.push(schema)
  if (schema.wrong === undefined) findings.push(await inboxes(reader))
  return findings
}

function address({ publicUrl }: Places): Finding {
  const { protocol, hostname } = new URL(publicUrl)
  const isGood = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const wrong = `${publicUrl} is neither https nor this machine: tablets have no encryption there`
  return { what: 'PUBLIC_URL is https, or this machine', wrong: isGood ? undefined : wrong }
}

function secret({ hasSecret }: Places): Finding {
  const wrong =
    'there is none: receipts and waiting contributions cannot be read without the one they were made with'
  return { what: 'the secret is there', wrong: hasSecret ? undefined : wrong }
}

function diskSpace({ dataDir }: Places): Finding {
  if (!existsSync(dataDir)) return { what: 'there is room on the disk', wrong: `${dataDir} does not exist` }
  const { bavail, bsize } = statfsSync(dataDir)
  const wrong = `only ${Math.round((bavail * bsize) / 1e6)} MB left in ${dataDir}`
  return { what: 'there is room on the disk', wrong: bavail * bsize < MIN_FREE_BYTES ? wrong : undefined }
}

async function integrity(tx: Tx): Promise<Finding> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(tx.q)
  const answer = rows[0]?.integrity_check ?? 'no answer'
  return { what: 'the database file is whole', wrong: answer === 'ok' ? undefined : answer }
}

async function schemaVersion({ q }: Tx): Promise<Finding> {
  const what = 'the schema is the one of this release'
  const tables = await q.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration'))
    return { what, wrong: 'there is no schema yet' }
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(q)
  const [last, newest] = [rows.at(-1)?.name, Object.keys(migrations).at(-1)]
  const wrong = `it is at ${last}, this release at ${newest}; starting the server brings it up to date`
  return { what, wrong: last === newest ? undefined : wrong }
}

/** Checks up to the head that was read, because a running server appends at the same time. */
async function inboxes(tx: Tx): Promise<Finding> {
  const rows = await tx.q.selectFrom('inboxes').selectAll().orderBy('account_id').execute()
  const broken: string[] = []
  for (const { account_id, head, chain } of rows) {
    if ((await chainTo(tx, account_id, head)) !== chain) broken.push(account_id)
  }
  const wrong = `${broken.length} of ${rows.length} have a gap or a broken chain: ${broken.join(', ')}`
  return {
    what: 'every inbox is numbered and chained without a gap',
    wrong: broken.length > 0 ? wrong : undefined,
  }
}

/** The chain value after `head` items. Undefined at a gap or a wrong link of the chain. */
async function chainTo(tx: Tx, accountId: string, head: number): Promise<string | undefined> {
  let [n, chain] = [0, FIRST_CHAIN]
  while (n < head) {
    const page = await tx.q
      .selectFrom('inbox_items')
      .select(['n', 'item_id', 'chain'])
      .where('account_id', '=', accountId)
      .where('n', '>', n)
      .where('n', '<=', head)
      .orderBy('n')
      .limit(PAGE)
      .execute()
    if (page.length === 0) return undefined
    for (const row of page) {
      n += 1
      chain = nextChain(chain, row.item_id)
      if (row.n !== n || row.chain !== chain) return undefined
    }
  }
  return chain
}
