/** The settings of the programme. Everybody reads them; a coordinator changes them until a period has begun. */
import { Hono } from 'hono'
import { frozenProblems } from '#domain/disclosure/admission.ts'
import { doubtsAbout } from '#domain/disclosure/doubtful-settings.ts'
import type { CalendarDate } from '#domain/ground/time.ts'
import { type ProgrammeAnswer, ProgrammePut } from '#domain/wire/programme.ts'
import { ledgerOf } from '#server/db/ledger.ts'
import { findProgramme, saveProgramme, startedPeriods } from '#server/db/programme.ts'
import type { Tx } from '#server/db/transact.ts'
import { readBody } from '#server/door/json-body.ts'
import { requireRole, type SessionEnv, withSession } from '#server/door/session.ts'
import { isCounted } from '#server/figures/counted-indicators.ts'
import { runDueReleases } from '#server/figures/release.ts'
import { Refusal } from '#server/ground/refusal.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

export const programmeRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>()
    .get('/programme', withSession(context), async (c) => c.json(await programme(context.db.reader)))
    .put('/programme', withSession(context), async (c) => {
      requireRole(c.var.session, 'coordinator')
      const request = await readBody(c, ProgrammePut).catch((error: unknown) => {
        throw isSettingsSlip(error) ? new Refusal('settings_doubtful', error.more) : error
      })
      if (request.settings.k < context.config.minimumGroup)
        throw new Refusal('settings_doubtful', { detail: 'settings.k' })
      if (!isCounted(request.settings.instrument))
        throw new Refusal('bad_request', { detail: 'settings.instrument' })
      // A release that is due must use the settings of its date.
      await runDueReleases(context)
      return c.json(
        await context.db.transact((tx) => change(tx, request, instantAt(context.world).slice(0, 10))),
      )
    })

async function programme(tx: Tx): Promise<ProgrammeAnswer> {
  const found = await findProgramme(tx)
  if (!found) return { revision: 0, settings: null, startedPeriods: [] }
  return { ...found, startedPeriods: await startedPeriods(tx, found.settings.schoolYear) }
}

/** The body was read, and its settings are wrong: the sentence of the person is about them, not about the request. */
const isSettingsSlip = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.more.detail ?? '').includes('settings.')

async function change(
  tx: Tx,
  { revision, settings }: ProgrammePut,
  today: CalendarDate,
): Promise<ProgrammeAnswer> {
  const before = await findProgramme(tx, { forUpdate: true })
  if ((before?.revision ?? 0) !== revision) throw new Refusal('settings_stale')
  const doubts = doubtsAbout(settings, today, before?.settings)
  if (doubts.length > 0)
    throw new Refusal('settings_doubtful', { detail: doubts.map(({ message }) => message).join(', ') })
  if (before) {
    const { schoolYear } = before.settings
    const started = await startedPeriods(tx, schoolYear)
    const frozen = frozenProblems(before.settings, settings, started, await ledgerOf(tx, schoolYear))
    if (frozen.length > 0) throw new Refusal('settings_frozen', { detail: frozen.join(', ') })
  }
  if (!(await saveProgramme(tx, revision, settings))) throw new Refusal('settings_stale')
  return programme(tx)
}
