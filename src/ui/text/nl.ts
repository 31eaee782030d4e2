/** All Dutch sentences, per room. Their shape is the type of the other language. */

import { compare } from '#ui/text/nl/compare.ts'
import { confidence } from '#ui/text/nl/confidence.ts'
import { conversation } from '#ui/text/nl/conversation.ts'
import { converse } from '#ui/text/nl/converse.ts'
import { duo } from '#ui/text/nl/duo.ts'
import { figures } from '#ui/text/nl/figures.ts'
import { handOut } from '#ui/text/nl/hand-out.ts'
import { join } from '#ui/text/nl/join.ts'
import { joint } from '#ui/text/nl/joint.ts'
import { letter } from '#ui/text/nl/letter.ts'
import { paper } from '#ui/text/nl/paper.ts'
import { plan } from '#ui/text/nl/plan.ts'
import { privacy } from '#ui/text/nl/privacy.ts'
import { programme } from '#ui/text/nl/programme.ts'
import { roster } from '#ui/text/nl/roster.ts'
import { selfView } from '#ui/text/nl/self-view.ts'
import { settings } from '#ui/text/nl/settings.ts'
import { teacher } from '#ui/text/nl/teacher.ts'
import { nlOwn } from '#ui/text/nl-own.ts'

export const nl = {
  ...nlOwn,
  compare,
  confidence,
  conversation,
  converse,
  duo,
  figures,
  settings,
  handOut,
  join,
  joint,
  letter,
  paper,
  plan,
  privacy,
  programme,
  roster,
  selfView,
  teacher,
}

export type Text = typeof nl
