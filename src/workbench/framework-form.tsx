/** The living form that walks an instrument: a tab per block with how many are filled in, a card per indicator. */
import { memo, type ReactNode, useId, useMemo } from 'react'
import { type IndicatorSet, indicatorsOf } from '#domain/answers.ts'
import type { RecordState } from '#domain/fold.ts'
import type { RecordId } from '#domain/id.ts'
import type { Framework } from '#domain/instrument.ts'
import { membersOf } from '#domain/path-view.ts'
import type { Note } from '#domain/worksheet.ts'
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import type { EvidenceByIndicator } from './evidence.ts'
import css from './framework-form.module.css'
import { IndicatorCard } from './indicator-card.tsx'
import { useView } from './record-part.ts'

type FrameworkFormProps = {
  recordId: RecordId
  framework: Framework
  set: IndicatorSet
  evidence: EvidenceByIndicator
  /** The block that is open. */
  block: string
  onBlock: (block: string) => void
  /** The links of the note that is being linked, or undefined. */
  linking?: readonly string[] | undefined
  onToggleLink?: (indicator: string) => void
  onOpenEvidence?: (noteKey: string) => void
  isReadOnly?: boolean
  /** Stays in sight above the tabs. */
  notice?: ReactNode
  /** Beneath the cards, such as the choice of the set. */
  foot?: ReactNode
}

const noNotes: readonly Note[] = []

export const FrameworkForm = memo(function FrameworkForm(props: FrameworkFormProps) {
  const { recordId, framework, set, block, evidence, linking, isReadOnly = false } = props
  const panelId = useId()
  const shown = useMemo(
    () => indicatorsOf(framework, set).filter((indicator) => indicator.block === block),
    [framework, set, block],
  )
  return (
    <div className={css.form}>
      <div className={css.head}>
        {props.notice}
        <BlockTabs
          recordId={recordId}
          framework={framework}
          set={set}
          block={block}
          onBlock={props.onBlock}
          panelId={panelId}
        />
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
              isReadOnly={isReadOnly}
              {...(props.onToggleLink ? { onToggleLink: props.onToggleLink } : {})}
              {...(props.onOpenEvidence ? { onOpenEvidence: props.onOpenEvidence } : {})}
            />
          ))}
        </div>
      </TabPanel>
      {props.foot}
    </div>
  )
})

type BlockTabsProps = {
  recordId: RecordId
  framework: Framework
  set: IndicatorSet
  block: string
  onBlock: (block: string) => void
  panelId: string
}

const scoreCollection = ['scores']

/** The indicators that have an answer. */
const answeredIn = ({ paths }: RecordState): ReadonlySet<string> =>
  new Set([...membersOf(paths, 'scores').keys()].filter((id) => paths[`scores/${id}`]?.value !== null))

const BlockTabs = memo(function BlockTabs(props: BlockTabsProps) {
  const { recordId, framework, set, block, onBlock, panelId } = props
  const text = useText().workbench
  const pick = usePick()
  const answered = useView(recordId, scoreCollection, answeredIn)
  const tabs = framework.blocks.map(({ id, short }) => {
    const asked = indicatorsOf(framework, set).filter((indicator) => indicator.block === id)
    const count = asked.filter((indicator) => answered?.has(indicator.id)).length
    return { id, label: pick(short), detail: text.answered(count, asked.length) }
  })
  return <TabsBar label={text.indicators} tabs={tabs} chosen={block} onChoose={onBlock} panelId={panelId} />
})
