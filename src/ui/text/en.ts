/** All English sentences. The type is that of the Dutch ones. */
import { agreements } from '#ui/text/en/agreements.ts'
import { compare } from '#ui/text/en/compare.ts'
import { confidence } from '#ui/text/en/confidence.ts'
import { conversation } from '#ui/text/en/conversation.ts'
import { converse } from '#ui/text/en/converse.ts'
import { duo } from '#ui/text/en/duo.ts'
import { duos } from '#ui/text/en/duos.ts'
import { feedback } from '#ui/text/en/feedback.ts'
import { figures } from '#ui/text/en/figures.ts'
import { form } from '#ui/text/en/form.ts'
import { handOut } from '#ui/text/en/hand-out.ts'
import { join } from '#ui/text/en/join.ts'
import { joint } from '#ui/text/en/joint.ts'
import { lesson } from '#ui/text/en/lesson.ts'
import { letter } from '#ui/text/en/letter.ts'
import { observe } from '#ui/text/en/observe.ts'
import { paper } from '#ui/text/en/paper.ts'
import { people } from '#ui/text/en/people.ts'
import { plan } from '#ui/text/en/plan.ts'
import { privacy } from '#ui/text/en/privacy.ts'
import { problems } from '#ui/text/en/problems.ts'
import { programme } from '#ui/text/en/programme.ts'
import { review } from '#ui/text/en/review.ts'
import { roster } from '#ui/text/en/roster.ts'
import { selfView } from '#ui/text/en/self-view.ts'
import { settings } from '#ui/text/en/settings.ts'
import { status } from '#ui/text/en/status.ts'
import { teacher } from '#ui/text/en/teacher.ts'
import { teachers } from '#ui/text/en/teachers.ts'
import { today } from '#ui/text/en/today.ts'
import { update } from '#ui/text/en/update.ts'
import { words } from '#ui/text/en/words.ts'
import { workbench } from '#ui/text/en/workbench.ts'
import type { Text } from './nl.ts'

export const en: Text = {
  agreements,
  compare,
  confidence,
  conversation,
  converse,
  duo,
  duos,
  feedback,
  figures,
  form,
  handOut,
  join,
  joint,
  lesson,
  letter,
  observe,
  paper,
  people,
  plan,
  privacy,
  problems,
  programme,
  review,
  roster,
  selfView,
  settings,
  status,
  teacher,
  teachers,
  today,
  update,
  words,
  workbench,
}
