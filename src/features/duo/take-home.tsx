/** What each takes home (form F06), written by its person; without an account of the host, on this screen together. */
import { useMemo } from 'react'
import { type FieldView, formView } from '#domain/instrument/form-view.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { nameIn, otherSide } from '#domain/programme/duo.ts'
import { isOwnersSide } from '#domain/record/fold.ts'
import { formById } from '#instruments/forms.ts'
import { useBook } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { LivingForm } from '#workbench/form/living-form.tsx'
import type { Reveals } from './use-reveals.ts'

const fieldsAfterwards = ['joint_view', 'answer', 'what_worked', 'take_home_guest', 'take_home_host']

type TakeHomeProps = { reveals: Reveals; words: QuestionnaireWords | undefined }

export function TakeHome({ reveals, words }: TakeHomeProps) {
  const text = useRoomText().joint
  const { me } = useBook()
  const { state, visit } = reveals
  const form = formById(state.instrument ?? '')
  const fields = useMemo(() => {
    const shown = form ? formView(form, state, me.accountId).fields : []
    return fieldsAfterwards.flatMap((id) => shown.find(({ field }) => field.id === id) ?? [])
  }, [form, state, me])
  const named = useNamed(fields, reveals)
  const material = useMemo(() => ({ questionnaire: words }), [words])
  if (fields.length === 0) return null
  const isTogether = visit.hosts.length === 0 && isOwnersSide(me.accountId, state)
  const own = isTogether ? named.filter((one) => !isHosts(one)) : named
  const hosts = isTogether ? named.filter(isHosts) : []
  return (
    <Card title={text.takeHome} lead={text.takeHomeHow}>
      <LivingForm recordId={state.recordId} fields={own} material={material} />
      <LivingForm recordId={state.recordId} fields={hosts} material={material} onBehalf="host" />
    </Card>
  )
}

const isHosts = ({ isInOwnWords, field }: FieldView) => isInOwnWords && field.id === 'take_home_host'

/** The form speaks of A and B: here the two have names. Without a question nothing answers it. */
function useNamed(fields: readonly FieldView[], { duo, visit, hostName }: Reveals): FieldView[] {
  const text = useRoomText().joint
  return useMemo(() => {
    const guestName = duo ? nameIn(duo, otherSide(visit.host)) : ''
    const labels: Record<string, string> = {
      ...(hostName ? { answer: text.answerTo(hostName), take_home_host: text.takesHome(hostName) } : {}),
      ...(guestName ? { take_home_guest: text.takesHome(guestName) } : {}),
    }
    return fields.flatMap((one) => {
      const label = labels[one.field.id]
      if (one.field.id === 'answer' && !visit.question && !one.isFilled) return []
      return label ? [{ ...one, field: { ...one.field, label: { nl: label, en: label } } }] : [one]
    })
  }, [fields, duo, visit, hostName, text])
}
