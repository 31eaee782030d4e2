/** One moment for its teacher: beginning, filling in, sharing by an act of its own, and changing afterwards. */
import { useState } from 'react'
import type { PersonId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import {
  type Confidence,
  type Moment,
  openConfidence,
  rate,
  shareConfidence,
} from '#domain/programme/confidence.ts'
import type { Trajectory } from '#domain/programme/trajectory.ts'
import { confidence2026 } from '#instruments/confidence-2026.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { ScaleChoice } from '#ui/scale-choice.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from './certainty-picture.module.css'

type BeginMomentProps = { moment: Moment; person: PersonId }

/** Nothing is written before the button is tapped. */
export function BeginMoment({ moment, person }: BeginMomentProps) {
  const text = useRoomText().confidence
  const book = useBook()
  return (
    <Card title={text.moments[moment]} lead={text.minutes(confidence2026.items.length)}>
      <div>
        <Button look="primary" onClick={() => book.writeNew(openConfidence(person, moment, confidence2026))}>
          {text.begin}
        </Button>
      </div>
    </Card>
  )
}

type MomentCardProps = { one: Confidence; trajectory: Trajectory; coachName: string; isOpen: boolean }

export function MomentCard({ one, trajectory, coachName, isOpen }: MomentCardProps) {
  const text = useRoomText().confidence
  const answered = text.answered(one.answered, one.words.items.length)
  return (
    <Card title={text.moments[one.moment]} lead={answered}>
      <Sharing {...{ one, trajectory, coachName }} />
      <Disclosure summary={text.answers} startOpen={isOpen && !one.sharedAt}>
        <Answers one={one} />
      </Disclosure>
    </Card>
  )
}

function Answers({ one: { recordId, words, scores } }: { one: Confidence }) {
  const pick = usePick()
  const book = useBook()
  const ends = [words.scale[0], words.scale.at(-1)].flatMap((level) =>
    level?.label ? pick(level.label) : [],
  )
  return (
    <div className={css.answers}>
      {confidence2026.instruction && <p className="ls-measure">{pick(confidence2026.instruction)}</p>}
      {words.blocks.map((block) => (
        <section key={block.id} aria-label={pick(block.name)} className="ls-stack">
          <h3>{pick(block.name)}</h3>
          {confidence2026.stem && <p className="ls-soft">{pick(confidence2026.stem)}</p>}
          {words.items
            .filter((item) => item.block === block.id)
            .map((item) => (
              <div key={item.id} className={css.asked}>
                <p className="ls-measure">{pick(item.text)}</p>
                <ScaleChoice
                  label={pick(item.text)}
                  levels={words.scale.map(({ value }) => ({ value, label: String(value) }))}
                  value={scores[item.id]}
                  onChoose={(score) =>
                    book.write(recordId, rate(item.id, scores[item.id] === score ? null : score))
                  }
                  ends={ends}
                />
              </div>
            ))}
        </section>
      ))}
    </div>
  )
}

type SharingProps = Omit<MomentCardProps, 'isOpen'>

function Sharing({ one, trajectory, coachName }: SharingProps) {
  const text = useRoomText().confidence
  const format = useFormat()
  const book = useBook()
  const [isAsked, setAsked] = useState(false)
  const [problem, setProblem] = useState<'empty' | 'notGranted'>()
  const share = async () => {
    setAsked(false)
    setProblem((await shareMoment(book, one, trajectory)) ? undefined : 'notGranted')
  }
  const ask = () => (one.answered > 0 ? setAsked(true) : setProblem('empty'))
  return (
    <>
      {problem && <Banner tone="warn">{text[problem]}</Banner>}
      {one.sharedAt ? (
        <p>
          {text.shared(format.date(one.sharedAt))}{' '}
          {one.changedAfterSharing && text.changed(format.date(one.changedAfterSharing))}
        </p>
      ) : (
        <p className="ls-soft">{text.private}</p>
      )}
      {(!one.sharedAt || problem === 'notGranted') && (
        <div>
          <Button icon="share" onClick={one.sharedAt ? () => void share() : ask}>
            {text.share}
          </Button>
        </div>
      )}
      {isAsked && (
        <Dialog
          open
          title={text.shareAsk(coachName)}
          closeLabel={text.notYet}
          onClose={() => setAsked(false)}
          actions={
            <Button look="primary" icon="share" onClick={() => void share()}>
              {text.shareGo}
            </Button>
          }
        >
          <p>{text.shareText}</p>
        </Dialog>
      )}
    </>
  )
}

/** True when a coach of the trajectory can read it: one who handed it over may be unknown here. */
async function shareMoment(book: Book, one: Confidence, { coaches }: Trajectory): Promise<boolean> {
  const at = instantOf(book.world.now())
  const written = one.sharedAt ? { ok: true } : await book.appendOrTell(one.recordId, shareConfidence(at))
  if (!written.ok) return false
  let isGranted = false
  for (const coach of coaches) isGranted = (await book.share(one.recordId, coach, 'coach')).ok || isGranted
  return isGranted
}
