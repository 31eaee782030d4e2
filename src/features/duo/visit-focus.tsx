/** The blocks and the items that are looked at. The core of the chosen blocks is chosen with them. */
import { useState } from 'react'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import {
  chooseFocus,
  coreOf,
  type DuoVisit,
  FEWEST_INDICATORS,
  MOST_BLOCKS,
  MOST_INDICATORS,
} from '#domain/programme/duo-visit.ts'
import { useBook } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { ChoiceChips, toggled } from '#ui/choice-chips.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { itemName, itemNameOf } from '#workbench/questionnaire/framework-words.ts'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'

type VisitFocusProps = { visit: DuoVisit; isOpen: boolean }

export function VisitFocus({ visit, isOpen }: VisitFocusProps) {
  const text = useRoomText().duo.visit
  const pick = usePick()
  const framework = useEdition(visit.framework)?.framework
  const { blocks, indicators } = visit
  if (isOpen && framework)
    return (
      <Card title={text.focus} lead={text.focusLead}>
        <Choices visit={visit} framework={framework} />
      </Card>
    )
  const names = indicators.map((id) => itemNameOf(id, framework, pick))
  const blockNames = blocks.map((id) => {
    const block = framework?.blocks.find((one) => one.id === id)
    return block ? pick(block.name) : id
  })
  return (
    <Card title={text.focus}>
      {names.length === 0 ? (
        <p className="ls-soft">{text.noFocus}</p>
      ) : (
        <>
          <p>{blockNames.join(' · ')}</p>
          <p>{names.join(' · ')}</p>
        </>
      )}
    </Card>
  )
}

function Choices({ visit, framework }: { visit: DuoVisit; framework: Questionnaire }) {
  const text = useRoomText().duo.visit
  const pick = usePick()
  const book = useBook()
  const [isFull, setFull] = useState(false)
  const { blocks, indicators } = visit
  const write = (nextBlocks: string[], nextIndicators: string[]) => {
    setFull(false)
    book.write(visit.recordId, chooseFocus(nextBlocks, nextIndicators))
  }
  const inBlocks = (chosen: readonly string[]) =>
    framework.items.filter(({ block }) => chosen.includes(block))
  /** What was swapped in the blocks that stay is kept; a further block brings its core, as far as it fits. */
  const toggleBlock = (block: string) => {
    const next = toggled(blocks, block).slice(-MOST_BLOCKS)
    const staying = inBlocks(next.filter((one) => blocks.includes(one))).map(({ id }) => id)
    const kept = indicators.filter((id) => staying.includes(id))
    const added = coreOf(
      framework,
      next.filter((one) => !blocks.includes(one)),
    )
    write(next, [...kept, ...added].slice(0, MOST_INDICATORS))
  }
  const toggleItem = (id: string) => {
    const next = toggled(indicators, id)
    if (next.length > MOST_INDICATORS) return setFull(true)
    write(blocks, next)
  }
  return (
    <div className="ls-stack">
      <ChoiceChips
        label={text.blocks}
        description={text.blocksHelp}
        options={framework.blocks.map(({ id, name }) => ({ code: id, label: pick(name) }))}
        chosen={blocks}
        onToggle={toggleBlock}
      />
      {blocks.length > 0 && (
        <ChoiceChips
          label={text.indicators(indicators.length, MOST_INDICATORS)}
          options={inBlocks(blocks).map((item) => ({
            code: item.id,
            label: itemName(item, pick),
            title: `${itemName(item, pick)}: ${pick(item.text)}`,
          }))}
          chosen={indicators}
          onToggle={toggleItem}
        />
      )}
      {isFull && <p role="status">{text.full}</p>}
      {blocks.length > 0 && indicators.length < FEWEST_INDICATORS && <p role="status">{text.few}</p>}
    </div>
  )
}
