/** Takes back the contributions of a teacher who objects, stopped or was erased, whichever device sent them. */
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import { countedOrdinals, takingBack } from '#domain/programme/contribution-rules.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import type { Book } from '#storage/book.ts'
import type { Mailbag } from '#storage/mailbag.ts'
import type { Remote } from '#sync/remote.ts'
import { isOfThisOne, KEEPSAKE, momentsOf, namesOf } from './contribute.ts'

/**
 * The coach's device and the teacher's each do it once; repeating it changes nothing. Both lessons are asked for by name,
 * because the teacher's device may not have them. Without settings there can be no contribution.
 */
export async function takeBack(
  remote: Remote,
  mailbag: Mailbag,
  book: Book,
  settings: ProgrammeSettings | null,
): Promise<Outcome<void>> {
  async function withdraw(secret: string): Promise<Outcome<unknown>> {
    for (const ordinal of countedOrdinals) {
      if (!settings) break
      const names = await namesOf(mailbag, settings, { secret, ordinal })
      if (!names) break
      const { contributionId, writeSecret } = names
      const answer = await remote.postWithdrawal({ contributionId, writeSecret })
      if (answer.ok) continue
      book.world.log('scores not taken back', { problem: answer.problem })
      if (!isOfThisOne(answer.problem)) return answer
    }
    return done(undefined)
  }

  for (const secret of mailbag.toTakeBack()) {
    const withdrawn = await withdraw(secret)
    if (!withdrawn.ok) return withdrawn
    await mailbag.tookBack(secret)
  }
  const records = [...book.records().values()]
  for (const state of records) {
    if (state.kind !== 'trajectory') continue
    const trajectory = trajectoryOf(state)
    const { recordId, personId, secret } = trajectory
    const moments = momentsOf(book)
    const due = takingBack(trajectory, moments[recordId] === 'withdrawn')
    if (!secret || due === 'nothing') continue
    if (due === 'take-back') {
      const withdrawn = await withdraw(secret)
      if (!withdrawn.ok) return withdrawn
      moments[recordId] = 'withdrawn'
      // If she changes her mind, they are sent again, at a newly drawn time.
      for (const one of records)
        if (one.kind === 'lesson' && one.person === personId) delete moments[one.recordId]
    } else delete moments[recordId]
    await book.keep(KEEPSAKE, moments)
  }
  return done(undefined)
}
