/** What each takes home (form F06), written by its person; without an account of the host, on this screen together. */
import { useMemo } from 'react'
import { formView } from '#domain/instrument/form-view.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { isOwnersSide } from '#domain/record/fold.ts'
import { formById } from '#instruments/forms.ts'
import { useBook } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { LivingForm } from '#workbench/form/living-form.tsx'
import type { Reveals } from './use-reveals.ts'

const fieldsAfterwards = ['joint_view', 'answer', 'what_worked', 'take_home_guest', 'take_home_host']

type TakeHomeProps = { reveals: Reveals; words: QuestionnaireWords | undefined }

export function TakeHome({ reveals, words }: TakeHomeProps) {
  const text = useText().joint
  const { me } = useBook()
  const { state, visit } = reveals
  const form = formById(state.instrument ?? '')
  const fields = useMemo(() => {
    const shown = form ? formView(form, state, me.accountId).fields : []
    return fieldsAfterwards.flatMap((id) => shown.find(({ field }) => field.id === id) ?? [])
  }, [form, state, me])
  const material = useMemo(() => ({ questionnaire: words }), [words])
  if (fields.length === 0) return null
  const isTogether = visit.hosts.length === 0 && isOwnersSide(me.accountId, state)
  const own = isTogether
    ? fields.filter(({ isInOwnWords, field }) => !isHosts(isInOwnWords, field.id))
    : fields
  const hosts = isTogether ? fields.filter(({ isInOwnWords, field }) => isHosts(isInOwnWords, field.id)) : []
  return (
    <Card title={text.takeHome} lead={text.takeHomeHow}>
      <LivingForm recordId={state.recordId} fields={own} material={material} />
      <LivingForm recordId={state.recordId} fields={hosts} material={material} onBehalf="host" />
    </Card>
  )
}

const isHosts = (isInOwnWords: boolean, id: string) => isInOwnWords && id === 'take_home_host'
