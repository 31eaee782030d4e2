/** What is done with a visit: watching the lesson, and laying the two views side by side. */
import type { DuoVisit } from '#domain/programme/duo-visit.ts'
import type { DuoSeen } from '#workbench/duo/use-duos.ts'

type VisitActsProps = { progress: DuoSeen; visit: DuoVisit }

export function VisitActs(_: VisitActsProps) {
  return null
}
