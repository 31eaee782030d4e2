/** Runs the releases whose date has come: the rules are the domain's, this is the one transaction they happen in. */
import type { BlockMap } from '#domain/disclosure/contribution.ts'
import { dueReleases, release } from '#domain/disclosure/release.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { instrumentById } from '#instruments/catalogue.ts'
import { someoneCoordinatesAndCoaches } from '#server/db/accounts.ts'
import {
  contributionsOf,
  deleteContributions,
  deletePeriods,
  insertMembers,
  type Seal,
  sealedMembers,
} from '#server/db/contributions.ts'
import { appendToLedger, ledgerOf } from '#server/db/ledger.ts'
import { findProgramme, lockProgramme } from '#server/db/programme.ts'
import type { Tx } from '#server/db/transact.ts'
import { openAtRest, sealAtRest } from '#server/ground/digest.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

/** The calendar day of the server, UTC. */
const today = ({ world }: ServerContext) => instantAt(world).slice(0, 10)

export const sealOf = ({ world, config }: ServerContext): Seal => ({
  close: (label, text) => sealAtRest(world, config.contributionKey, label, text),
  open: (label, sealed) => openAtRest(config.contributionKey, label, sealed),
})

/** Block → indicators of the instrument that is counted; empty when this version does not know it. */
export function blocksOf({ instrument }: ProgrammeSettings): BlockMap {
  const found = instrumentById(instrument)
  if (found?.kind !== 'framework') return {}
  return Object.fromEntries(
    found.blocks.map((block) => {
      const indicators = found.indicators.filter((indicator) => indicator.block === block.id)
      const core = indicators.filter((indicator) => indicator.core).map(({ id }) => id)
      return [block.id, { core, full: indicators.map(({ id }) => id) }]
    }),
  )
}

/** A cheap look first; the transaction looks again, so that two processes make one release. @returns how many. */
export async function runDueReleases(context: ServerContext): Promise<number> {
  const { db, world, metrics } = context
  const programme = await findProgramme(db.reader)
  if (!programme) return 0
  const ledger = await ledgerOf(db.reader, programme.settings.schoolYear)
  if (dueReleases(programme.settings, ledger, today(context)).length === 0) return 0
  const dates = await db.transact((tx) => releaseAll(context, tx), 'serializable')
  metrics.add('releases', '', dates.length)
  for (const date of dates) world.log.info('release', { date })
  return dates.length
}

async function releaseAll(context: ServerContext, tx: Tx): Promise<string[]> {
  await lockProgramme(tx)
  const programme = await findProgramme(tx)
  if (!programme) return []
  const { settings } = programme
  const due = dueReleases(settings, await ledgerOf(tx, settings.schoolYear), today(context))
  const forRoles = (await someoneCoordinatesAndCoaches(tx)) ? 6 : 5
  // Raised by the operator after the settings were saved, it holds from the next release on.
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
