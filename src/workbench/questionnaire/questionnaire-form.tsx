/** The form of a questionnaire: a tab per block with the number of answers, and a card per indicator. */

import { memo, type ReactNode, useCallback, useId, useMemo, useSyncExternalStore } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type ItemSet, itemsAsked, itemsOf } from '#domain/instrument/answers.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import type { Note } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf } from '#domain/record/path-view.ts'
import { useBook } from '#storage/live.ts'
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { useView } from '#workbench/living/record-part.ts'
import { BlockHelp } from './block-help.tsx'
import type { EvidenceByIndicator } from './evidence.ts'
import { IndicatorCard } from './indicator-card.tsx'
import css from './questionnaire-form.module.css'

type FrameworkFormProps = {
  recordId: RecordId
  framework: Questionnaire
  set: ItemSet
  evidence: EvidenceByIndicator
  /** Id of the open block. */
  block: string
  onBlock: (block: string) => void
  /** The links of the note that is being linked. Undefined when none is. */
  linking?: readonly string[] | undefined
  onToggleLink?: (indicator: string) => void
  onOpenEvidence?: (noteKey: string) => void
  /** Whether every item can be observed in this lesson. */
  isOrdinary?: boolean
  isReadOnly?: boolean
  /** The help on each indicator is open. */
  showsHelp?: boolean
  /** Content beside the tabs, such as the choice of the set. */
  aside?: ReactNode
}

const noNotes: readonly Note[] = []

export const FrameworkForm = memo(function FrameworkForm(props: FrameworkFormProps) {
  const { recordId, framework, set, block, evidence, linking, isOrdinary = true, isReadOnly = false } = props
  const panelId = useId()
  const extra = useExtra(recordId, framework, set)
  const shown = useMemo(
    () => itemsAsked(framework, set, (id) => extra.has(id)).filter((indicator) => indicator.block === block),
    [framework, set, extra, block],
  )
  return (
    <div className={css.form}>
      <div className={css.head}>
        <div className={css.choices}>
          <BlockTabs
            recordId={recordId}
            framework={framework}
            set={set}
            extra={extra}
            block={block}
            onBlock={props.onBlock}
            panelId={panelId}
          />
          {props.aside}
        </div>
      </div>
      <TabPanel panelId={panelId} chosen={block}>
        <div className={css.cards}>
          {shown.map((indicator) => (
            <IndicatorCard
              key={indicator.id}
              recordId={recordId}
              framework={framework}
              indicator={indicator}
              evidence={evidence.get(indicator.id) ?? noNotes}
              isLinked={linking?.includes(indicator.id)}
              isOrdinary={isOrdinary}
              isReadOnly={isReadOnly}
              showsHelp={props.showsHelp === true}
              isExtra={extra.has(indicator.id)}
              {...(props.onToggleLink ? { onToggleLink: props.onToggleLink } : {})}
              {...(props.onOpenEvidence ? { onOpenEvidence: props.onOpenEvidence } : {})}
            />
          ))}
        </div>
        <BlockHelp framework={framework} block={block} />
      </TabPanel>
    </div>
  )
})

/** The ids of scored items outside the set. It changes when such an item comes or goes, not with its level. */
function useExtra(recordId: RecordId, framework: Questionnaire, set: ItemSet): ReadonlySet<string> {
  const book = useBook()
  const read = useCallback(() => {
    const paths = book.record(recordId)?.paths
    const inSet = new Set(itemsOf(framework, set))
    const isScored = (id: string) => (paths?.[`scores/${id}`]?.value ?? null) !== null
    return framework.items.flatMap((one) => (!inSet.has(one) && isScored(one.id) ? one.id : [])).join()
  }, [book, recordId, framework, set])
  const ids = useSyncExternalStore(book.subscribe, read)
  return useMemo(() => new Set(ids.split(',')), [ids])
}

type BlockTabsProps = {
  recordId: RecordId
  framework: Questionnaire
  set: ItemSet
  extra: ReadonlySet<string>
  block: string
  onBlock: (block: string) => void
  panelId: string
}

const scoreCollection = ['scores']

/** Ids of the indicators with an answer. */
const answeredIn = ({ paths }: RecordState): ReadonlySet<string> =>
  new Set([...membersOf(paths, 'scores').keys()].filter((id) => paths[`scores/${id}`]?.value !== null))

const BlockTabs = memo(function BlockTabs(props: BlockTabsProps) {
  const { recordId, framework, set, extra, block, onBlock, panelId } = props
  const text = useText().workbench
  const pick = usePick()
  const answered = useView(recordId, scoreCollection, answeredIn)
  const tabs = framework.blocks.map(({ id, short }) => {
    const asked = itemsAsked(framework, set, (id) => extra.has(id)).filter(
      (indicator) => indicator.block === id,
    )
    const count = asked.filter((indicator) => answered?.has(indicator.id)).length
    return { id, label: pick(short), detail: text.answered(count, asked.length) }
  })
  return <TabsBar label={text.indicators} tabs={tabs} chosen={block} onChoose={onBlock} panelId={panelId} />
})
