/** The page that compares lesson 1 with lesson 2, per block and per indicator. */
import { useCallback, useMemo } from 'react'
import { PersonId, type RecordId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { paths, toTeacher } from '#paths.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { schoolNames } from '#workbench/person/coached-people.ts'
import { toldApart, useSameNames } from '#workbench/person/same-name.ts'
import { SchoolSector } from '#workbench/person/school-sector.tsx'
import { evidenceByIndicator } from '#workbench/questionnaire/evidence.ts'
import { frameworkOf, levelName } from '#workbench/questionnaire/framework-words.ts'
import { BlockPair } from './block-pair.tsx'
import css from './compare.module.css'
import { type TwoLessons, twoLessons } from './two-lessons.ts'

export function ComparePage({ personId }: { personId: string }) {
  const text = useRoomText().compare
  const { accountId } = useBook().me
  const programme = usePost().programme()
  const id = PersonId.safeParse(personId)
  const person = id.success ? id.data : undefined
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>): TwoLessons =>
      person ? twoLessons(records, person, accountId) : { is: 'unknown' },
    [person, accountId],
  )
  const found = useRecords(select)
  const marks = useSameNames(schoolNames(programme))
  if (found.is === 'unknown') {
    return (
      <Page title={text.title}>
        <EmptyState>{text.unknown.text}</EmptyState>
      </Page>
    )
  }
  const back = found.isMine
    ? { href: paths.progress, label: text.backMine }
    : { href: toTeacher(personId), label: text.back }
  return (
    <Page
      title={text.title}
      lead={
        found.isMine
          ? text.leadMine
          : text.lead(toldApart(found.trajectory.name, marks.get(found.trajectory.recordId)))
      }
      back={back}
    >
      {found.is === 'open' && (
        <EmptyState icon="hide" title={text.open.title}>
          {text.open.text}
        </EmptyState>
      )}
      {found.is === 'none' && (
        <EmptyState title={text.none.title}>{found.isMine ? text.none.textMine : text.none.text}</EmptyState>
      )}
      {found.is === 'two' && (
        <SchoolSector personId={person} programme={programme}>
          <Two {...found} />
        </SchoolSector>
      )}
    </Page>
  )
}

type TwoProps = Extract<TwoLessons, { is: 'two' }>

function Two({ first, second }: TwoProps) {
  const text = useRoomText().compare
  const format = useFormat()
  const pick = usePick()
  const framework = frameworkOf(first)
  const evidence = useMemo(
    () => [evidenceByIndicator(first.notes), evidenceByIndicator(second.notes)] as const,
    [first, second],
  )
  if (first.framework !== second.framework) {
    return (
      <Banner tone="warn" title={text.differentFrameworks.title}>
        {text.differentFrameworks.text}
      </Banner>
    )
  }
  if (!framework) {
    return (
      <Banner tone="warn" title={text.unknownFramework.title}>
        {text.unknownFramework.text}
      </Banner>
    )
  }
  return (
    <Card>
      <dl className={css.moments}>
        {([first, second] as const).map((lesson, place) => (
          <div key={place === 0 ? 1 : 2}>
            <dt>
              <i className={css.dot} data-lesson={place + 1} />
              {text.lesson(place === 0 ? 1 : 2)}
            </dt>
            <dd>{[format.date(lesson.date), lesson.class].filter(Boolean).join(' · ')}</dd>
          </div>
        ))}
      </dl>
      <div className={css.chart}>
        <div className={css.words} aria-hidden="true">
          <div className={css.scale}>
            {framework.scale.map((level) => (
              <span key={level.value}>{levelName(level, pick)}</span>
            ))}
          </div>
        </div>
        {framework.blocks.map((block) => (
          <BlockPair
            key={block.id}
            framework={framework}
            block={block}
            first={first}
            second={second}
            evidence={evidence}
          />
        ))}
      </div>
      <Disclosure summary={text.legend}>
        <p className="ls-measure">{text.legendText}</p>
      </Disclosure>
    </Card>
  )
}
