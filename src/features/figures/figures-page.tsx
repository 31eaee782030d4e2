/** The page of figures: a table per period and variable, explanations and downloads. */
import { useCallback, useEffect, useState } from 'react'
import type { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import { forOutside } from '#domain/disclosure/outside.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { paths } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { usePost, useSyncStatus } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Select } from '#ui/select.tsx'
import { useLanguage } from '#ui/text/front.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { FileButton } from '#workbench/file-button.tsx'
import { localDate } from '#workbench/local-date.ts'
import { levelName } from '#workbench/questionnaire/framework-words.ts'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'
import { blocksOf, isEmptyPicture, type NamedBlock, type Variable, variables } from './figure-words.ts'
import css from './figures.module.css'
import { toCsv } from './figures-file.ts'
import { FiguresTable } from './figures-table.tsx'

type Fetched = { answer: AggregatesAnswer; fetchedAt: number }

export function FiguresPage() {
  const text = useRoomText()
  const format = useFormat()
  const { fetched, problem, again } = useFigures()
  const answer = fetched?.answer
  /** The server answers `not_found` only while no programme was saved. */
  const isBeforeProgramme = problem === 'not_found'
  const sentence = problem && !isBeforeProgramme && text.problems.of(problem)
  const stand = answer && [
    text.figures.year(answer.schoolYear),
    answer.lastRelease && text.figures.state(format.date(answer.lastRelease)),
    answer.nextRelease ? text.figures.next(format.date(answer.nextRelease)) : text.figures.noNext,
  ]
  return (
    <Page wide title={text.figures.title} lead={stand?.filter(Boolean).join(' ')}>
      {sentence && (
        <Banner
          tone="warn"
          title={text.figures.failedTitle}
          actions={<Button onClick={() => void again()}>{text.words.retry}</Button>}
        >
          {sentence.what} {text.figures.failed}
        </Banner>
      )}
      {isBeforeProgramme && (
        <EmptyState
          icon="figures"
          title={text.figures.programmeFirst}
          action={<LinkButton href={paths.programme}>{text.words.programme}</LinkButton>}
        />
      )}
      {!fetched && !problem && <p role="status">{text.figures.loading}</p>}
      {fetched && <FetchedWhen fetchedAt={fetched.fetchedAt} />}
      {answer &&
        (isEmptyPicture(answer) ? (
          <EmptyState icon="figures" title={text.figures.emptyTitle}>
            <p>{text.figures.empty(answer.k)}</p>
            {answer.nextRelease && <p>{text.figures.emptyNext(format.date(answer.nextRelease))}</p>}
          </EmptyState>
        ) : (
          <Picture answer={answer} />
        ))}
    </Page>
  )
}

function useFigures() {
  const post = usePost()
  const [fetched, setFetched] = useState<Fetched>()
  const [problem, setProblem] = useState<ProblemCode>()
  const again = useCallback(async () => {
    setProblem(undefined)
    const outcome = await post.getAggregates()
    if (outcome.ok) setFetched(outcome.value)
    else setProblem(outcome.problem)
  }, [post])
  useEffect(() => void again(), [again])
  return { fetched, problem, again }
}

function FetchedWhen({ fetchedAt }: { fetchedAt: number }) {
  const text = useRoomText().figures
  const format = useFormat()
  const { problem } = useSyncStatus()
  if (!problem) return null
  const when = instantOf(fetchedAt)
  return <Banner icon="offline">{text.offline(`${format.date(when)}, ${format.time(when)}`)}</Banner>
}

/** The latest period with a visible figure. Single schools appear per period only; the whole year has totals only. */
function latestPeriodOf({ rows }: AggregatesAnswer): string | null {
  const shows = ({ blocks }: AggregatesAnswer['rows'][number]) =>
    Object.values(blocks).some(({ level }) => !('hidden' in level))
  return rows.filter((row) => row.periodId !== null && shows(row)).at(-1)?.periodId ?? null
}

function Picture({ answer }: { answer: AggregatesAnswer }) {
  const framework = useEdition(answer.instrument)?.framework
  const blocks = blocksOf(answer, framework)
  const text = useRoomText().figures
  const periodIds = [...new Set(answer.rows.map(({ periodId }) => periodId))]
  const [variable, setVariable] = useState<Variable>('level')
  const [periodId, setPeriodId] = useState(() => latestPeriodOf(answer))
  const rows = answer.rows.filter((row) => row.periodId === periodId)
  const named = periodIds.filter((id) => id !== null)
  return (
    <>
      <div className={css.tools}>
        <Segmented
          label={text.show}
          options={variables.map((value) => ({ value, label: text.shows[value] }))}
          value={variable}
          onChange={setVariable}
        />
        {periodIds.length > 1 && (
          <Select
            label={text.period}
            value={periodId ?? ''}
            options={periodIds.map((id) => ({
              value: id ?? '',
              label: id === null ? text.allPeriods : `${text.period} ${named.indexOf(id) + 1}`,
            }))}
            onChange={(value) => setPeriodId(value === '' ? null : value)}
          />
        )}
      </div>
      <FiguresTable
        answer={answer}
        blocks={blocks}
        scale={framework?.scale ?? []}
        rows={rows}
        variable={variable}
      />
      <div className="ls-stack-s">
        <p className="ls-quote ls-small">{text.note(answer.k)}</p>
        {framework && <ScaleNote framework={framework} />}
      </div>
      <Explained />
      <Downloads answer={answer} blocks={blocks} />
    </>
  )
}

/** How to read a mean and a change, in the words of the framework. */
function ScaleNote({ framework: { scale, change } }: { framework: QuestionnaireWords }) {
  const text = useRoomText().figures
  const pick = usePick()
  const format = useFormat()
  const [lowest = '', highest = ''] = [scale[0], scale.at(-1)].map(
    (level) => level && text.level(level.value, levelName(level, pick).toLowerCase()),
  )
  return (
    <p className="ls-quote ls-small">
      {text.scaleNote(lowest, highest)}
      {change && ` ${text.changeNote(format.number(change.threshold, 1), change.threshold === 1)}`}
    </p>
  )
}

function Explained() {
  const text = useRoomText().figures
  return (
    <div className="ls-stack-s">
      <Disclosure summary={text.reasonsTitle}>
        <ul>
          {Object.values(text.reasons).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={text.signsTitle}>
        <ul>
          {Object.values(text.signs).map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}

type DownloadsProps = { answer: AggregatesAnswer; blocks: readonly NamedBlock[] }

function Downloads({ answer, blocks }: DownloadsProps) {
  const text = useRoomText().figures
  const { world } = useBook()
  const outside = forOutside(answer, localDate(world.now()))
  return (
    <div className="ls-stack ls-no-print">
      <section className="ls-row" aria-label={text.download}>
        <FileButtons
          answer={answer}
          blocks={blocks}
          name={text.fileName(answer.schoolYear, answer.lastRelease ?? '')}
        />
        <Button look="quiet" icon="print" onClick={() => window.print()}>
          {text.print}
        </Button>
      </section>
      <section className="ls-stack-s" aria-label={text.outside.title}>
        <h2 className={css.outside}>{text.outside.title}</h2>
        <p className="ls-small ls-soft">{outside ? text.outside.from(outside.k) : text.outside.later}</p>
        {outside && (
          <div className="ls-row">
            <FileButtons answer={outside} blocks={blocks} name={text.outside.fileName(answer.schoolYear)} />
          </div>
        )}
      </section>
    </div>
  )
}

function FileButtons({ answer, blocks, name }: DownloadsProps & { name: string }) {
  const text = useRoomText().figures
  const language = useLanguage()
  return (
    <>
      <FileButton
        label={text.csv}
        file={() => ({ name: `${name}.csv`, type: 'text/csv', text: toCsv(answer, blocks, text, language) })}
      />
      <FileButton
        label={text.json}
        file={() => ({
          name: `${name}.json`,
          type: 'application/json',
          text: JSON.stringify(answer, null, 2),
        })}
      />
    </>
  )
}
