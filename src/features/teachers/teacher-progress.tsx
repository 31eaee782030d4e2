/** The four steps of the basic programme as marks or, on her own page, with their names. */
import { type PersonWay, stepsOf } from '#domain/programme/progress.ts'
import { Way } from '#ui/progress-line.tsx'
import { useText } from '#ui/text/language.tsx'

export function TeacherWay({ way, named = false }: { way: PersonWay; named?: boolean }) {
  const text = useText().teachers
  const steps = stepsOf(way)
  const now = steps.find(({ state }) => state === 'now')
  const done = steps.filter(({ state }) => state === 'done').length
  return (
    <Way
      label={text.way(done, steps.length, now && text.steps[now.step])}
      named={named}
      stops={steps.map(({ step, state }) => ({
        label: text.steps[step],
        state: state === 'open' ? 'later' : state,
      }))}
    />
  )
}
