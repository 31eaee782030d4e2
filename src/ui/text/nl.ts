/** All Dutch sentences, per room. Their shape is the type of the other language. */
import { compare } from '#ui/text/nl/compare.ts'
import { conversation } from '#ui/text/nl/conversation.ts'
import { converse } from '#ui/text/nl/converse.ts'
import { feedback } from '#ui/text/nl/feedback.ts'
import { figures } from '#ui/text/nl/figures.ts'
import { form } from '#ui/text/nl/form.ts'
import { handOut } from '#ui/text/nl/hand-out.ts'
import { join } from '#ui/text/nl/join.ts'
import { observe } from '#ui/text/nl/observe.ts'
import { people } from '#ui/text/nl/people.ts'
import { plan } from '#ui/text/nl/plan.ts'
import { privacy } from '#ui/text/nl/privacy.ts'
import { problems } from '#ui/text/nl/problems.ts'
import { programme } from '#ui/text/nl/programme.ts'
import { review } from '#ui/text/nl/review.ts'
import { roster } from '#ui/text/nl/roster.ts'
import { settings } from '#ui/text/nl/settings.ts'
import { status } from '#ui/text/nl/status.ts'
import { teacher } from '#ui/text/nl/teacher.ts'
import { teachers } from '#ui/text/nl/teachers.ts'
import { today } from '#ui/text/nl/today.ts'
import { update } from '#ui/text/nl/update.ts'
import { words } from '#ui/text/nl/words.ts'
import { workbench } from '#ui/text/nl/workbench.ts'

export const nl = {
  compare,
  conversation,
  converse,
  feedback,
  figures,
  form,
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
