/** Shows a new recovery code once. Two of its groups are asked before it counts as kept. */
import { useMemo, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { CodeGroups, codeToGroups } from '#ui/code-groups.tsx'
import { SubmitForm } from '#ui/submit-form.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import { FileButton } from '#workbench/file-button.tsx'

type RecoveryPanelProps = {
  code: string
  /** Two random bytes, which choose the groups that are asked. */
  chance: Uint8Array
  onKept: () => void
}

const GROUP = 4
const bare = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** Two different indices below `count`, in rising order. */
function twoPlaces([a = 0, b = 1]: Uint8Array, count: number): [number, number] {
  const first = a % count
  const second = (first + 1 + (b % Math.max(1, count - 1))) % count
  return first < second ? [first, second] : [second, first]
}

export function RecoveryPanel({ code, chance, onKept }: RecoveryPanelProps) {
  const text = useRoomText().handOut.recovery
  const plain = bare(code)
  const groups = useMemo(() => codeToGroups(plain, GROUP), [plain])
  const places = useMemo(() => twoPlaces(chance, groups.length), [chance, groups])
  const [asking, setAsking] = useState(false)
  const [copied, setCopied] = useState(false)
  const grouped = groups.join('-')
  if (asking)
    return <AskBack groups={groups} places={places} onShowAgain={() => setAsking(false)} onRight={onKept} />
  const copy = () =>
    navigator.clipboard.writeText(grouped).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className="ls-stack">
      <CodeGroups label={text.title} code={plain} groupSize={GROUP} />
      <p className="ls-soft ls-small" role="status">
        {copied ? text.copied : text.once}
      </p>
      <div className="ls-row ls-no-print">
        <FileButton
          label={text.save}
          file={() => ({ name: text.fileName, type: 'text/plain', text: text.fileText(grouped) })}
        />
        <Button icon="print" onClick={() => window.print()}>
          {text.print}
        </Button>
        <Button icon="copy" onClick={copy}>
          {text.copy}
        </Button>
      </div>
      <div className="ls-row ls-no-print">
        <Button look="primary" onClick={() => setAsking(true)}>
          {text.next}
        </Button>
      </div>
    </div>
  )
}

type AskBackProps = {
  groups: string[]
  places: [number, number]
  onShowAgain: () => void
  onRight: () => void
}

function AskBack({ groups, places, onShowAgain, onRight }: AskBackProps) {
  const text = useRoomText().handOut.recovery
  const [typed, setTyped] = useState<Record<number, string>>({})
  const [checked, setChecked] = useState(false)
  const isRight = (place: number) => bare(typed[place] ?? '') === groups[place]
  const check = () => {
    setChecked(true)
    if (places.every(isRight)) onRight()
  }
  return (
    <SubmitForm onSubmit={check}>
      <h3>{text.askTitle}</h3>
      <p>{text.ask}</p>
      <div className="ls-pair">
        {places.map((place) => (
          <TextField
            key={place}
            label={text.group(place + 1)}
            value={typed[place] ?? ''}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onType={(value) => {
              setChecked(false)
              setTyped({ ...typed, [place]: value })
            }}
            error={checked && !isRight(place) ? text.wrong : undefined}
          />
        ))}
      </div>
      <div className="ls-row">
        <Button type="submit" look="primary">
          {text.confirm}
        </Button>
        <Button look="quiet" onClick={onShowAgain}>
          {text.showAgain}
        </Button>
      </div>
    </SubmitForm>
  )
}
