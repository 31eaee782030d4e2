/** The room of the made-up form: filling in, sharing, reading. */
import { useMemo, useState } from 'react'
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer } from '#domain/instrument/answering.ts'
import type { Score } from '#domain/instrument/answers.ts'
import { Score as ScoreSchema } from '#domain/instrument/answers.ts'
import { formView } from '#domain/instrument/form-view.ts'
import { CarriedForms } from '#domain/instrument/form-words.ts'
import { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { Party } from '#domain/record/entry.ts'
import { valueAt, valuesByKey } from '#domain/record/path-view.ts'
import { formById } from '#instruments/forms.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { CarriedReading } from '#workbench/form/carried-reading.tsx'
import { FormReading } from '#workbench/form/form-reading.tsx'
import { LivingForm } from '#workbench/form/living-form.tsx'
import type { Material } from '#workbench/form/material.ts'
import { FrameworkForm } from '#workbench/questionnaire/questionnaire-form.tsx'
import { ReadFramework } from '#workbench/questionnaire/questionnaire-reading.tsx'
import { madeUpQuestionnaire } from './made-up-questionnaire.ts'

export const madeUpMaterial: Material = {
  questionnaire: madeUpQuestionnaire,
  notes: [{ key: 'deur', time: 95, speaker: 'docent', text: 'Staat bij de deur.', links: [] }],
}

type Shared = { recordId: RecordId; reader: AccountId; party: Party }

function Share({ recordId, reader, party }: Shared) {
  const book = useBook()
  const [isShared, setShared] = useState(false)
  const share = async () => {
    const written = await book.appendOrTell(recordId, answer('shared', instantOf(book.world.now())))
    setShared(written.ok && (await book.share(recordId, reader, party)).ok)
  }
  return (
    <>
      <Button onClick={() => void share()}>Delen</Button>
      {isShared && <p>Gedeeld</p>}
    </>
  )
}

export function MadeUpFormRoom(facts: Shared) {
  const book = useBook()
  const state = useRecord(facts.recordId)
  const form = formById(state?.instrument ?? '')
  if (!state) return null
  if (!form)
    return <CarriedReading forms={valueAt(state.paths, 'forms', CarriedForms) ?? []} paths={state.paths} />
  const view = formView(form, state, book.me.accountId)
  const isMine = state.owner === book.me.accountId
  if (!isMine) return <FormReading view={view} material={madeUpMaterial} />
  return (
    <>
      <LivingForm recordId={state.recordId} fields={view.fields} material={madeUpMaterial} />
      <Share {...facts} />
    </>
  )
}

const noEvidence = new Map()

export function MadeUpViewRoom(facts: Shared) {
  const book = useBook()
  const state = useRecord(facts.recordId)
  const scores = useMemo<Record<string, Score>>(
    () => (state ? valuesByKey(state.paths, 'scores', ScoreSchema) : {}),
    [state],
  )
  if (!state) return null
  if (state.owner !== book.me.accountId)
    return (
      <ReadFramework
        framework={state.instrument ?? ''}
        words={valueAt(state.paths, 'words', QuestionnaireWords)}
        set="full"
        scores={scores}
        notes={[]}
      />
    )
  return (
    <>
      <FrameworkForm
        recordId={state.recordId}
        framework={madeUpQuestionnaire}
        set="full"
        evidence={noEvidence}
        block="HI"
        onBlock={() => {}}
      />
      <Share {...facts} />
    </>
  )
}
