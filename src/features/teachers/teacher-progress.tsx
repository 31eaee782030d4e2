/** The steps of the basic programme as marks. With `named` they have names. */
import { stepsWithDuo } from '#domain/programme/duo-progress.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { ProgressLine } from '#ui/progress-line.tsx'
import { useText } from '#ui/text/language.tsx'
import { useDuos } from '#workbench/duo/use-duos.ts'

export function TeacherProgress({ progress, named = false }: { progress: PersonProgress; named?: boolean }) {
  const text = useText().teachers
  const steps = stepsWithDuo(progress, useDuos())
  const now = steps.find(({ state }) => state === 'now')
  const done = steps.filter(({ state }) => state === 'done').length
  return (
    <ProgressLine
      label={text.progress(done, steps.length, now && text.steps[now.step])}
      named={named}
      stops={steps.map(({ step, state }) => ({
        label: text.steps[step],
        state: state === 'open' ? 'later' : state,
      }))}
    />
  )
}
