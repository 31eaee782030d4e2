/** The programme's settings: everybody reads them, the coordinator changes them, until a period has begun. */
import { Hono } from 'hono'
import { frozenProblems } from '#domain/disclosure/admission.ts'
import { type ProgrammeAnswer, ProgrammePut } from '#domain/wire/programme.ts'
import { ledgerOf } from '#server/db/ledger.ts'
import { findProgramme, saveProgramme, startedPeriods } from '#server/db/programme.ts'
import type { Tx } from '#server/db/transact.ts'
import { readBody } from '#server/json-body.ts'
import type { Office } from '#server/office.ts'
import { Refusal } from '#server/problem-answer.ts'
import { runDueReleases } from '#server/release.ts'
import { requireRole, type SessionEnv, withSession } from '#server/session.ts'

export const programmeRoutes = (office: Office) =>
  new Hono<SessionEnv>()
    .get('/programme', withSession(office), async (c) => c.json(await programme(office.db.reader)))
    .put('/programme', withSession(office), async (c) => {
      requireRole(c.var.session, 'coordinator')
      const request = await readBody(c, ProgrammePut)
      if (request.settings.k < office.config.minimumGroup)
        throw new Refusal('bad_request', { detail: 'settings.k' })
      // What was due under the old settings happens under the old settings.
      await runDueReleases(office)
      return c.json(await office.db.transact((tx) => change(tx, request)))
    })

async function programme(tx: Tx): Promise<ProgrammeAnswer> {
  const found = await findProgramme(tx)
  if (!found) return { revision: 0, settings: null, startedPeriods: [] }
  return { ...found, startedPeriods: await startedPeriods(tx, found.settings.schoolYear) }
}

async function change(tx: Tx, { revision, settings }: ProgrammePut): Promise<ProgrammeAnswer> {
  const before = await findProgramme(tx, { forUpdate: true })
  if ((before?.revision ?? 0) !== revision) throw new Refusal('settings_stale')
  if (before) {
    const { schoolYear } = before.settings
    const started = await startedPeriods(tx, schoolYear)
    const frozen = frozenProblems(before.settings, settings, started, await ledgerOf(tx, schoolYear))
    if (frozen.length > 0) throw new Refusal('settings_frozen', { detail: frozen.join(', ') })
  }
  if (!(await saveProgramme(tx, revision, settings))) throw new Refusal('settings_stale')
  return programme(tx)
}
