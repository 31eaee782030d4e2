/**
 * The room during a lesson: timeline and note field on one side, indicators on the other. A score redraws its own
 * card only.
 */
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { Json } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import { ItemSet } from '#domain/instrument/answers.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { chooseSet } from '#domain/programme/worksheet.ts'
import { useBook } from '#storage/live.ts'
import { classNames } from '#ui/class-names.ts'
import { useText } from '#ui/text/language.tsx'
import { usePathValue } from '#workbench/living/record-part.ts'
import { useClockTaps, useLessonClock } from './clock-taps.ts'
import { useComposer } from './composing.ts'
import { useDrawer } from './drawer.ts'
import { IndicatorSide } from './indicator-side.tsx'
import { lessonMarks, pulseSeconds } from './lesson-marks.ts'
import css from './lesson-room.module.css'
import { LiveStrip } from './live-strip.tsx'
import type { Occasion } from './occasion.ts'
import { PeerQuestion } from './peer-guide.tsx'
import { useLines, useRoomActs } from './room-acts.ts'
import { RoomHeader } from './room-header.tsx'
import { focusCard, useRoomKeys } from './room-keys.ts'
import { RoomPanels } from './room-panels.tsx'
import { useShownEdition } from './shown-edition.ts'
import { StartPanel } from './start-panel.tsx'
import { TimelineSide } from './timeline-side.tsx'
import { useVisibleHeight } from './visible-height.ts'

type LessonRoomProps = {
  sheetId: RecordId
  occasion: Occasion
  framework: string
  isReadOnly: boolean
  status: ReactNode
  onHide: (() => void) | undefined
  /** Warnings above the room, such as a second window. */
  banner?: ReactNode
}

const parseSet = (value: Json): ItemSet | undefined => ItemSet.safeParse(value).data

export function LessonRoom(props: LessonRoomProps) {
  const { sheetId, occasion, isReadOnly } = props
  const room = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const text = useText().observe
  const edition = useShownEdition(sheetId, props.framework, occasion.peer?.items)
  const framework = edition?.framework
  /** The times that an edition asks for serve the figures, and what was seen at a colleague's never enters them. */
  const asked = occasion.peer ? undefined : edition?.observation
  const marks = useMemo(() => lessonMarks(asked), [asked])
  const taps = useClockTaps(sheetId)
  const composer = useComposer(sheetId, taps)
  const lines = useLines(sheetId)
  const set = usePathValue(sheetId, 'set', parseSet) ?? 'full'
  const isStarted = useLessonClock(sheetId)?.state !== 'not-started' || lines.notes.length > 0
  const { panel, linkKey, notice, acts } = useRoomActs(sheetId, taps, lines)
  const drawer = useDrawer()
  const blocks = framework?.blocks
  const [block, setBlock] = useState(blocks?.[0]?.id ?? '')
  useVisibleHeight(room)
  const turnBlock = useCallback(
    (step: 1 | -1) => {
      const at = blocks?.findIndex(({ id }) => id === block) ?? 0
      setBlock(blocks?.[(at + step + blocks.length) % blocks.length]?.id ?? block)
      requestAnimationFrame(() => focusCard(1))
    },
    [blocks, block],
  )
  const keys = useMemo(
    () => ({
      note: () => field.current?.focus(),
      moment: acts.mark,
      link: acts.linkLatest,
      card: focusCard,
      block: turnBlock,
      keys: acts.openKeys,
    }),
    [acts, turnBlock],
  )
  useRoomKeys(keys, isStarted && !isReadOnly && panel === undefined)
  const chooseIndicators = useSetChoice(sheetId)
  const goTo = useGoTo(framework, setBlock, acts.closeAll)
  const live = useMemo(
    () => ({ sheetId, taps, isReadOnly, isStarted, onClose: acts.openClosing }),
    [sheetId, taps, isReadOnly, isStarted, acts],
  )
  return (
    <div ref={room} className={css.room}>
      <RoomHeader occasion={occasion} status={props.status} onHide={props.onHide} live={live} />
      {isStarted && <LiveStrip sheetId={sheetId} lines={lines} plan={occasion.plan} onJump={drawer.jump} />}
      {props.banner}
      {isStarted && occasion.peer && <PeerQuestion question={occasion.peer.question} />}
      <main className={classNames(css.sides, !isStarted && css.before)} aria-label={text.room}>
        <TimelineSide
          sheetId={sheetId}
          lines={lines}
          framework={framework}
          set={set}
          question={occasion.question}
          linkKey={linkKey}
          acts={acts}
          composer={composer}
          field={field}
          notice={notice}
          drawer={drawer}
          marks={marks}
          pulseSeconds={pulseSeconds(asked)}
          isReadOnly={isReadOnly}
          start={
            isStarted ? undefined : (
              <StartPanel
                occasion={occasion}
                framework={framework}
                onStart={taps.start}
                set={set}
                onSet={chooseIndicators}
                isReadOnly={isReadOnly}
              />
            )
          }
        />
        {isStarted && (
          <IndicatorSide
            sheetId={sheetId}
            frameworkId={props.framework}
            framework={framework}
            set={set}
            onSet={chooseIndicators}
            block={block}
            onBlock={setBlock}
            notes={lines.notes}
            linkKey={linkKey}
            acts={acts}
            isOrdinary={occasion.isOrdinary}
            isPeer={occasion.peer !== undefined}
            isReadOnly={isReadOnly}
          />
        )}
      </main>
      <footer className={css.foot}>{text.footer}</footer>
      <RoomPanels
        sheetId={sheetId}
        occasion={occasion}
        panel={panel}
        lines={lines}
        edition={edition}
        set={set}
        taps={taps}
        composer={composer}
        acts={acts}
        onGoTo={goTo}
        isReadOnly={isReadOnly}
      />
    </div>
  )
}

function useSetChoice(sheetId: RecordId) {
  const book = useBook()
  return useCallback((set: ItemSet) => book.write(sheetId, chooseSet(set)), [book, sheetId])
}

/** Closes what lies over the room, and goes to the card of an indicator. */
function useGoTo(framework: Questionnaire | undefined, onBlock: (id: string) => void, onClose: () => void) {
  return useCallback(
    (indicator: string) => {
      onBlock(framework?.items.find(({ id }) => id === indicator)?.block ?? '')
      onClose()
      focusIndicator(indicator)
    },
    [framework, onBlock, onClose],
  )
}

/** Waits until the panel has returned the focus and the block of the indicator is on screen. */
function focusIndicator(indicator: string) {
  setTimeout(() => {
    const card = document.querySelector<HTMLElement>(`[data-indicator="${indicator}"]`)
    card?.scrollIntoView?.({ block: 'center' })
    card?.focus({ preventScroll: true })
  }, 60)
}
