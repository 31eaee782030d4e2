/** Every Dutch sentence, by room. Dutch is the source: its shape is the type that the other language must have. */
import { compare } from './nl/compare.ts'
import { conversation } from './nl/conversation.ts'
import { converse } from './nl/converse.ts'
import { figures } from './nl/figures.ts'
import { handOut } from './nl/hand-out.ts'
import { join } from './nl/join.ts'
import { observe } from './nl/observe.ts'
import { people } from './nl/people.ts'
import { plan } from './nl/plan.ts'
import { privacy } from './nl/privacy.ts'
import { problems } from './nl/problems.ts'
import { programme } from './nl/programme.ts'
import { review } from './nl/review.ts'
import { roster } from './nl/roster.ts'
import { settings } from './nl/settings.ts'
import { status } from './nl/status.ts'
import { teacher } from './nl/teacher.ts'
import { teachers } from './nl/teachers.ts'
import { today } from './nl/today.ts'
import { update } from './nl/update.ts'
import { words } from './nl/words.ts'
import { workbench } from './nl/workbench.ts'

export const nl = {
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

export type Text = typeof nl
