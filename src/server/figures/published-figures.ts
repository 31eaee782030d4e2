/** The figures after disclosure control, computed from the published ledger only. */
import { aggregates } from '#domain/disclosure/aggregates.ts'
import { ledgerOf } from '#server/db/ledger.ts'
import { findProgramme } from '#server/db/programme.ts'
import { Refusal } from '#server/ground/refusal.ts'
import type { ServerContext } from '#server/server-context.ts'
import { blocksOf } from './counted-indicators.ts'

/** @returns JSON text that is the same until the next release. */
export async function publishedFigures({ db }: ServerContext): Promise<string> {
  const programme = await findProgramme(db.reader)
  if (!programme) throw new Refusal('not_found', { detail: 'programme' })
  const { settings } = programme
  const ledger = await ledgerOf(db.reader, settings.schoolYear)
  return JSON.stringify(aggregates(settings, Object.keys(blocksOf(settings)), ledger))
}
