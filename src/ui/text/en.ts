/** Every English sentence, in the shape of the Dutch ones. */
import { compare } from './en/compare.ts'
import { conversation } from './en/conversation.ts'
import { converse } from './en/converse.ts'
import { figures } from './en/figures.ts'
import { handOut } from './en/hand-out.ts'
import { join } from './en/join.ts'
import { observe } from './en/observe.ts'
import { people } from './en/people.ts'
import { plan } from './en/plan.ts'
import { privacy } from './en/privacy.ts'
import { problems } from './en/problems.ts'
import { programme } from './en/programme.ts'
import { review } from './en/review.ts'
import { roster } from './en/roster.ts'
import { settings } from './en/settings.ts'
import { status } from './en/status.ts'
import { teacher } from './en/teacher.ts'
import { teachers } from './en/teachers.ts'
import { today } from './en/today.ts'
import { update } from './en/update.ts'
import { words } from './en/words.ts'
import { workbench } from './en/workbench.ts'
import type { Text } from './nl.ts'

export const en: Text = {
  compare,
  conversation,
  converse,
  figures,
  handOut,
  join,
  observe,
  people,
  plan,
  privacy,
  problems,
  programme,
  review,
  roster,
  settings,
  status,
  teacher,
  teachers,
  today,
  update,
  words,
  workbench,
}
