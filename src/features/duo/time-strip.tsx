/** The strips of several observers under each other. `every-line` has the lines in words. */
import { useMemo } from 'react'
import { LessonStrip } from '#workbench/lesson/lesson-strip.tsx'
import { showLine } from '#workbench/lesson/show-line.ts'
import { lastOn, trackOf } from '#workbench/lesson/strip-lines.ts'
import { lineOf } from './every-line.tsx'
import { Mark } from './mark.tsx'
import type { OpenView } from './use-reveals.ts'

export function TimeStrip({ open }: { open: readonly OpenView[] }) {
  const tracks = useMemo(
    () => open.map(({ account, observation: { locked } }) => trackOf(locked, lineOf(account))),
    [open],
  )
  const last = lastOn(tracks)
  if (last === 0) return null
  return (
    <LessonStrip
      tracks={tracks}
      end={Math.max(last, ...open.map(({ observation: { locked } }) => locked.observedTo))}
      heads={open.map(({ account, name }, at) => <Mark key={account} name={name} place={at} />)}
      onJump={showLine}
    />
  )
}
