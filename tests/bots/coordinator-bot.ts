/** The acts of a coordinator: entering the programme, inviting coaches, reading the figures. */
import type { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import type { SchoolId } from '#domain/ground/id.ts'
import { type Bot, must, postOf } from './bot.ts'

export async function enterProgramme(bot: Bot, settings: ProgrammeSettings): Promise<void> {
  const { revision } = must(await postOf(bot).getProgramme(), 'reading the programme')
  must(await postOf(bot).putProgramme({ revision, settings }), 'entering the programme')
}

/** The link for a coach at these schools. */
export async function inviteCoach(bot: Bot, name: string, schoolIds: SchoolId[]): Promise<string> {
  return must(await postOf(bot).invite({ role: 'coach', schoolIds, name }), 'inviting a coach').link
}

export async function lookAtFigures(bot: Bot): Promise<AggregatesAnswer> {
  return must(await postOf(bot).getAggregates(), 'looking at the figures').answer
}
