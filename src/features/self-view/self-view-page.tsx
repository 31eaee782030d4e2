/** The teacher's own view of one lesson, on an own device: filling it in, locking it, reading it. */
import { useCallback, useState } from 'react'
import { RecordId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import { itemsOf } from '#domain/instrument/answers.ts'
import { type FormView, formView } from '#domain/instrument/form-view.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { openSelfViewSheet, type SelfView, SHARE, selfViewOf } from '#domain/programme/self-view.ts'
import type { Visit } from '#domain/programme/visit.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { formById, selfViewForm } from '#instruments/forms.ts'
import { paths } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { CarriedSelfView } from '#workbench/conversation/self-view-answers.tsx'
import { useLeftDrafts } from '#workbench/form/left-drafts.ts'
import { LivingForm } from '#workbench/form/living-form.tsx'
import { useFound } from '#workbench/living/record-part.ts'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'
import { findOwnView, type OwnView, sameOwnView } from './find-own-view.ts'
import { lockOwnView, openOwnView } from './lock-self-view.ts'

export function SelfViewPage({ visitId }: { visitId: string }) {
  const text = useRoomText().selfView
  const { accountId } = useBook().me
  const id = RecordId.safeParse(visitId).data
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) => id && findOwnView(records, id, accountId),
    [id, accountId],
  )
  const found = useFound(select, sameOwnView)
  const title = useTitle(found?.visit)
  const back = { href: paths.progress, label: text.back }
  if (!found) {
    return (
      <Page title={text.unknown.title} back={back}>
        <EmptyState action={<LinkButton href={paths.progress}>{text.back}</LinkButton>}>
          {text.unknown.text}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={title} back={back}>
      <OneView found={found} />
    </Page>
  )
}

function useTitle(visit: Visit | undefined): string {
  const { review, selfView: text } = useRoomText()
  const format = useFormat()
  if (!visit) return text.titleAlone
  const { named, lessonInside, extraInside } = review.progress
  const lesson = visit.ordinal === 'extra' ? extraInside : lessonInside(String(visit.ordinal))
  return text.title(named(lesson, format.date(visit.date, 'day')))
}

function OneView({ found }: { found: OwnView }) {
  const { notYet } = useRoomText().selfView
  const { locked, sheet, visit } = found
  if (locked) return <Locked state={locked} />
  if (sheet) return <Filling sheet={sheet} framework={found.framework} />
  if (!visit.isObserved) return <EmptyState title={notYet.title}>{notYet.text}</EmptyState>
  return <Begin found={found} />
}

/** Nothing is written before the button is tapped. */
function Begin({ found: { visit, person, framework } }: { found: OwnView }) {
  const text = useRoomText().selfView.start
  const book = useBook()
  const edition = useEdition(framework)
  if (!edition) return null
  const begin = () =>
    book.writeNew(
      openSelfViewSheet({
        ...{ visit: visit.recordId, person, framework: edition.framework.instrumentId },
        ...{ words: questionnaireWords(edition.framework), form: formWords(selfViewForm) },
      }),
    )
  return (
    <Card title={text.title} lead={text.minutes(MINUTES)}>
      <ol className="ls-stack-s">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div>
        <Button look="primary" onClick={begin}>
          {text.begin}
        </Button>
      </div>
    </Card>
  )
}

/** What it takes for the core set, as the form was measured. */
const MINUTES = 3

function Filling({ sheet, framework }: { sheet: RecordState; framework: string }) {
  const text = useRoomText().selfView
  const { accountId } = useBook().me
  const pick = usePick()
  const edition = useEdition(framework)
  const isReady = useLeftDrafts(sheet.recordId)
  const form = formById(sheet.instrument ?? '')
  if (!form || !edition) return <CarriedSelfView state={sheet} />
  if (!isReady) return null
  const view = formView(form, sheet, accountId)
  const filled = Object.keys(view.fields.find(({ field }) => field.type === 'scores')?.scores ?? {}).length
  return (
    <div className="ls-stack-l">
      <Card title={pick(form.title)}>
        <LivingForm
          recordId={sheet.recordId}
          fields={view.fields.filter(({ at }) => at !== SHARE)}
          material={{ questionnaire: edition.framework }}
        />
      </Card>
      <Lock sheet={sheet.recordId} view={view} filled={filled} />
      <p className="ls-soft ls-small" role="status">
        {text.filled(filled, itemsOf(edition.framework, 'core').length)}
      </p>
    </div>
  )
}

type LockProps = { sheet: RecordId; view: FormView; filled: number }

function Lock({ sheet, view, filled }: LockProps) {
  const text = useRoomText().selfView.lock
  const pick = usePick()
  const { run, problem, isBusy } = useLocking()
  const book = useBook()
  const help = view.fields.find(({ at }) => at === SHARE)?.field.help
  const lock = (isOpened: boolean) => void run(filled > 0, () => lockOwnView(book, sheet, isOpened))
  return (
    <Card title={text.title} lead={text.text} tone="soft">
      {problem && <Banner tone="warn">{problem === 'empty' ? text.empty : text.failed}</Banner>}
      <div className="ls-row">
        <Button look="primary" icon="lock" busy={isBusy} onClick={() => lock(true)}>
          {text.open}
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={() => lock(false)}>
          {text.keep}
        </Button>
      </div>
      {help && <p className="ls-soft ls-small ls-measure">{pick(help)}</p>}
    </Card>
  )
}

function useLocking() {
  const [problem, setProblem] = useState<'empty' | 'failed'>()
  const [isBusy, setBusy] = useState(false)
  const run = async (isFilled: boolean, lock: () => Promise<Outcome<unknown>>) => {
    if (!isFilled) return setProblem('empty')
    setBusy(true)
    const outcome = await lock()
    setBusy(false)
    setProblem(outcome.ok ? undefined : 'failed')
  }
  return { run, problem, isBusy }
}

function Locked({ state }: { state: RecordState }) {
  const text = useRoomText().selfView
  const format = useFormat()
  const book = useBook()
  const { run, problem, isBusy } = useLocking()
  const view: SelfView | undefined = selfViewOf(state)
  const isOpened = state.paths.salt !== undefined || view?.how === 'together'
  const date = format.date(view?.lockedAt ?? state.bornAt)
  return (
    <div className="ls-stack-l">
      <Banner
        icon="lock"
        actions={
          !isOpened && (
            <Button busy={isBusy} onClick={() => void run(true, () => openOwnView(book, state.recordId))}>
              {text.locked.openLater}
            </Button>
          )
        }
      >
        {isOpened ? text.locked.open(date) : text.locked.kept(date)}
      </Banner>
      {problem && <Banner tone="warn">{text.lock.failed}</Banner>}
      <Card title={text.locked.mine}>
        <CarriedSelfView state={state} />
      </Card>
    </div>
  )
}
