/** The programme's settings, contributions, and the figures. Source: protocol, section 8; disclosure, section 3. */
import { z } from 'zod'
import { Contribution } from '#domain/disclosure/contribution.ts'
import { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { SchoolId } from '#domain/ground/id.ts'
import { Digest } from './item.ts'

/** `revision` counts the changes; 0 and null before a coordinator has entered anything. */
export const ProgrammeAnswer = z.object({
  revision: z.number().int().min(0),
  settings: ProgrammeSettings.nullable(),
  /** Periods that ever had a contribution: their dates and roster are frozen. */
  startedPeriods: z.array(z.string()),
})
export type ProgrammeAnswer = z.infer<typeof ProgrammeAnswer>

/** `revision`: the one that was on screen. `settings_stale` when the server has another one. */
export const ProgrammePut = z
  .object({ revision: z.number().int().min(0), settings: ProgrammeSettings })
  .refine(({ settings }) => settings.schools.every(({ schoolId }) => SchoolId.safeParse(schoolId).success), {
    path: ['settings', 'schools'],
    message: 'school_id_malformed',
  })
export type ProgrammePut = z.infer<typeof ProgrammePut>

/** `writeSecret`: whoever has it may replace or withdraw the contribution. The server keeps its SHA-256. */
export const ContributionRequest = z.object({ contribution: Contribution, writeSecret: Digest })
export type ContributionRequest = z.infer<typeof ContributionRequest>

export const ContributionWithdrawal = z.object({
  contributionId: Contribution.shape.contributionId,
  writeSecret: Digest,
})
export type ContributionWithdrawal = z.infer<typeof ContributionWithdrawal>

/** `gone`: there was nothing to withdraw. */
export const ContributionAnswer = z.object({ result: z.enum(['stored', 'withdrawn', 'gone']) })
export type ContributionAnswer = z.infer<typeof ContributionAnswer>
