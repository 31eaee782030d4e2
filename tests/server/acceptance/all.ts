/** The whole suite, for any database. */
import { describeContributing } from './contributing.ts'
import { describeDescription } from './description.ts'
import { describeDoor } from './door.ts'
import { describeFigures } from './figures.ts'
import { describeFuzz } from './fuzz.ts'
import { describeJoining } from './joining.ts'
import { describeNames } from './names.ts'
import type { Opened } from './opened.ts'
import { describePost } from './post.ts'
import { describePurge } from './purge.ts'
import { describeRace } from './race.ts'
import { describeSchema } from './schema.ts'

export function describeAll(opened: Opened): void {
  describeSchema(opened)
  describePost(opened)
  describePurge(opened)
  describeJoining(opened)
  describeNames(opened)
  describeDoor(opened)
  describeContributing(opened)
  describeDescription(opened)
  describeFigures(opened)
  describeFuzz(opened)
  describeRace(opened)
}
