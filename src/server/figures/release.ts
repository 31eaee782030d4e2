/** Makes the releases that are due, in a transaction. The rules are in `domain/disclosure`. */
import { dueReleases, release } from '#domain/disclosure/release.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { someoneCoordinatesAndCoaches } from '#server/db/accounts.ts'
import {
  contributionsOf,
  deleteContributions,
  deletePeriods,
  insertMembers,
  sealedMembers,
} from '#server/db/contributions.ts'
import { appendToLedger, ledgerOf } from '#server/db/ledger.ts'
import { findProgramme, lockProgramme } from '#server/db/programme.ts'
import type { Tx } from '#server/db/transact.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'
import { sealOf } from './contribution-seal.ts'
import { blocksOf } from './counted-indicators.ts'

/** Release dates are days in UTC. */
const today = ({ world }: ServerContext) => instantAt(world).slice(0, 10)

/**
 * Reads first without a transaction, because a release is rarely due. The transaction reads again, so that two
 * processes make one release.
 */
export async function runDueReleases(context: ServerContext): Promise<void> {
  const { db, world, metrics } = context
  const programme = await findProgramme(db.reader)
  if (!programme) return
  const ledger = await ledgerOf(db.reader, programme.settings.schoolYear)
  if (dueReleases(programme.settings, ledger, today(context)).length === 0) return
  const dates = await db.transact((tx) => releaseAll(context, tx), 'serializable')
  metrics.add('releases', '', dates.length)
  for (const date of dates) world.log.info('release', { date })
}

async function releaseAll(context: ServerContext, tx: Tx): Promise<string[]> {
  await lockProgramme(tx)
  const programme = await findProgramme(tx)
  if (!programme) return []
  const { settings } = programme
  const due = dueReleases(settings, await ledgerOf(tx, settings.schoolYear), today(context))
  const forRoles = (await someoneCoordinatesAndCoaches(tx)) ? 6 : 5
  // The operator may raise the minimum after the settings were saved. It applies from the next release on.
  const minimum = Math.max(forRoles, context.config.minimumGroup)
  for (const date of due) await releaseOne(context, tx, settings, date, minimum)
  return due
}

async function releaseOne(
  context: ServerContext,
  tx: Tx,
  settings: ProgrammeSettings,
  date: string,
  minimum: number,
) {
  const outcome = release({
    settings,
    blocks: blocksOf(settings),
    contributions: await contributionsOf(tx, sealOf(context), settings.schoolYear),
    members: await sealedMembers(tx),
    ledger: await ledgerOf(tx, settings.schoolYear),
    date,
    minimum,
  })
  if (!outcome.ok) throw new Error(`release refused: ${outcome.problem}`)
  await appendToLedger(tx, settings.schoolYear, outcome.newRows)
  await insertMembers(tx, outcome.newMembers)
  await deleteContributions(tx, outcome.erasedContributions)
  await deletePeriods(tx, outcome.closedPeriods)
}
