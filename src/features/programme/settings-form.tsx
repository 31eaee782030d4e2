/** The form of the programme's settings. */
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ProblemCode } from '#domain/ground/problem.ts'
import type { ProgrammeAnswer } from '#domain/wire/programme.ts'
import { useBook } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { FormNumber, FormProblems, FormTextField } from '#ui/form.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { LeftHere, useFormDraft } from '#workbench/living/form-draft.tsx'
import { localDate } from '#workbench/local-date.ts'
import { PeriodCards } from './period-cards.tsx'
import css from './programme.module.css'
import { frozenIn, ProgrammeForm, proposal, resolveProgramme, toForm, toSettings } from './programme-form.ts'
import { ReleaseDates } from './release-dates.tsx'
import { SchoolRows } from './school-rows.tsx'

type SettingsFormProps = { answer: ProgrammeAnswer; onKept: () => void; onRefetch: () => void }

export function SettingsForm({ answer, onKept, onRefetch }: SettingsFormProps) {
  const text = useRoomText()
  const { world } = useBook()
  const post = usePost()
  const today = localDate(world.now())
  const [revision, setRevision] = useState(answer.revision)
  const [problem, setProblem] = useState<ProblemCode>()
  const [isKept, setIsKept] = useState(false)
  const frozen = frozenIn(answer, today)
  const form = useForm<ProgrammeForm>({
    resolver: resolveProgramme(today, answer.settings ?? undefined),
    defaultValues: answer.settings ? toForm(answer.settings) : proposal(today, world.newId),
  })
  const draft = useFormDraft(form, `programme/${revision}`, ProgrammeForm)
  const { control, handleSubmit, formState, reset } = form
  const { isDirty } = formState
  // A later answer of the server does not replace typed values. Saving then fails with `settings_stale`.
  useEffect(() => {
    if (answer.revision === revision || isDirty || !answer.settings) return
    setRevision(answer.revision)
    reset(toForm(answer.settings))
  }, [answer, revision, isDirty, reset])
  const save = async (typed: ProgrammeForm) => {
    setIsKept(false)
    const outcome = await post.putProgramme({ revision, settings: toSettings(typed) })
    setProblem(outcome.ok ? undefined : outcome.problem)
    if (!outcome.ok) return
    setRevision(outcome.value.revision)
    setIsKept(true)
    reset(typed)
    void draft.drop()
    onKept()
  }
  const sentences: Record<string, string> = text.programme.problems
  const translate = (key: string) => sentences[key] ?? text.programme.problems.invalid
  return (
    <FormProblems translate={translate}>
      <form className="ls-stack-l" noValidate onSubmit={handleSubmit(save)}>
        <LeftHere draft={draft} />
        <Card title={text.programme.year}>
          <div className={css.two}>
            <FormTextField
              control={control}
              name="schoolYear"
              label={text.programme.schoolYear}
              disabled={frozen.isRunning}
              inputMode="text"
              autoComplete="off"
            />
            <FormNumber
              control={control}
              name="k"
              label={text.programme.k}
              description={text.programme.kHow}
              min={frozen.minK}
              max={50}
              lessLabel={text.words.less}
              moreLabel={text.words.more}
            />
          </div>
        </Card>
        <SchoolRows control={control} frozen={frozen} />
        <PeriodCards control={control} frozen={frozen} />
        <ReleaseDates control={control} frozen={frozen} today={today} />
        <SaveStatus problem={problem} isKept={isKept} onRefetch={onRefetch} />
        <div>
          <Button type="submit" look="primary" busy={formState.isSubmitting}>
            {text.programme.save}
          </Button>
        </div>
      </form>
    </FormProblems>
  )
}

type SaveStatusProps = { problem: ProblemCode | undefined; isKept: boolean; onRefetch: () => void }

function SaveStatus({ problem, isKept, onRefetch }: SaveStatusProps) {
  const text = useRoomText()
  if (problem === 'settings_stale')
    return (
      <Banner tone="warn" actions={<Button onClick={onRefetch}>{text.programme.refetch}</Button>}>
        {text.programme.stale}
      </Banner>
    )
  const sentence = problem && text.problems.of(problem)
  if (sentence)
    return (
      <Banner tone="danger" title={sentence.what}>
        {sentence.next}
      </Banner>
    )
  return isKept ? <p role="status">{text.programme.saved}</p> : null
}
