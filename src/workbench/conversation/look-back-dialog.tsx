/** Closes one agreement: how it went, and what happened. */
import { useState } from 'react'
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import type { AgreedStep } from '#domain/programme/agreements.ts'
import {
  closeAgreement,
  HowItWent,
  howItWent,
  LONGEST_OUTCOME,
  Outcome,
  outcomeAt,
  reopenAgreement,
} from '#domain/programme/outcome.ts'
import { keepVersion } from '#domain/record/record-commands.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Anchor } from '#ui/anchor.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { useText } from '#ui/text/language.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { ConflictChoice } from '#workbench/living/conflict-choice.tsx'
import { useKeptDraft } from '#workbench/living/kept-draft.ts'

/** What is typed before it is complete. */
const Typed = z.object({ how: HowItWent.optional(), words: z.string() })
type Typed = z.infer<typeof Typed>

type LookBackDialogProps = {
  step: AgreedStep
  /** The page of the report or the note. Absent on that page. */
  href?: string | undefined
  onClose: () => void
}

export function LookBackDialog({ step, href, onClose }: LookBackDialogProps) {
  const { agreements: text, words } = useText()
  return (
    <Dialog open title={text.ask} closeLabel={words.close} onClose={onClose}>
      <div className="ls-stack">
        <div>
          <p>
            <strong>{step.action}</strong>
          </p>
          {step.noticeableBy && <p className="ls-soft">{text.noticeable(step.noticeableBy)}</p>}
        </div>
        {step.outcome?.isConflict ? <Versions step={step} /> : <ClosingForm step={step} onClose={onClose} />}
        {href && (
          <p className="ls-small">
            <Anchor href={href}>{text.report}</Anchor>
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** Two devices closed it while they did not know of each other. */
function Versions({ step: { recordId, key, action } }: { step: AgreedStep }) {
  const { agreements: text } = useText()
  const book = useBook()
  const state = useRecord(recordId)?.paths[outcomeAt(key)]
  if (!state) return null
  const show = (value: Json) => {
    const outcome = Outcome.safeParse(value).data
    return outcome ? `${text.how[outcome.how]} · “${outcome.words}”` : ''
  }
  return (
    <ConflictChoice
      label={action}
      state={state}
      show={show}
      onKeep={(value) => book.write(recordId, keepVersion(outcomeAt(key), value))}
    />
  )
}

function ClosingForm({ step, onClose }: { step: AgreedStep; onClose: () => void }) {
  const { agreements: text } = useText()
  const book = useBook()
  const { recordId, key, outcome, from } = step
  const { typed, type, isComplete, close, reopen } = useClosing(step, onClose)
  const [isMissing, setMissing] = useState(false)
  return (
    <>
      <Segmented
        wide
        label={text.ask}
        options={howItWent.map((value) => ({ value, label: text.choice[value] }))}
        value={typed.how}
        onChange={(how) => type({ how })}
      />
      <TextArea
        label={text.words}
        description={from === 'conversation' ? text.wordsHelp : text.wordsHelpOwn}
        value={typed.words}
        maxLength={LONGEST_OUTCOME}
        onType={(words) => type({ words })}
      />
      {isMissing && !isComplete && <Banner tone="warn">{text.missing}</Banner>}
      <div className="ls-row">
        <Button look="primary" icon="check" onClick={() => (isComplete ? close() : setMissing(true))}>
          {text.save}
        </Button>
        {outcome && book.record(recordId)?.paths[outcomeAt(key)] && (
          <Button look="quiet" onClick={reopen}>
            {text.reopen}
          </Button>
        )}
      </div>
    </>
  )
}

/**
 * What is typed is a draft of this device until it is complete. The entry replaces what was on screen when typing began,
 * so that an outcome that arrives meanwhile is not lost.
 */
function useClosing({ recordId, key, outcome }: AgreedStep, onClose: () => void) {
  const book = useBook()
  const path = outcomeAt(key)
  const kept = useKeptDraft(recordId, path)
  const [replaces] = useState(() => kept.read()?.replaces ?? book.seen(recordId, path))
  const [typed, setTyped] = useState<Typed>(
    () => Typed.safeParse(kept.read()?.value).data ?? { how: outcome?.how, words: outcome?.words ?? '' },
  )
  const complete = Outcome.safeParse({ ...typed, words: typed.words.trim() }).data
  const end = () => {
    void kept.drop()
    onClose()
  }
  return {
    typed,
    isComplete: complete !== undefined && complete.words !== '',
    type: (change: Partial<Typed>) => {
      const next = { ...typed, ...change }
      setTyped(next)
      kept.keep({ words: next.words, ...(next.how ? { how: next.how } : {}) }, replaces)
    },
    close: () => {
      if (complete) book.write(recordId, { ...closeAgreement(key, complete), replaces: { [path]: replaces } })
      end()
    },
    reopen: () => {
      book.write(recordId, { ...reopenAgreement(key), replaces: { [path]: replaces } })
      end()
    },
  }
}
