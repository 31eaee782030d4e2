/** Enrolment with the recovery code after the loss of a device or a PIN. The account stays the same. */
import { useState } from 'react'
import { paths } from '#paths.ts'
import { useEntrance } from '#sync/live.ts'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import { EnterForm } from './enter-form.tsx'
import { useLeaving, WayIn } from './join-page.tsx'

/** Texts shorter than this are reported as an incomplete code. Longer texts are checked by `entrance.recover`. */
const MIN_CODE_LENGTH = 20

export function RecoverPage({ onDone }: { onDone?: (to: string) => void }) {
  const text = useRoomText().join
  const entrance = useEntrance()
  const leave = useLeaving(onDone)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const isWhole = code.replace(/[^0-9A-Za-z]/g, '').length >= MIN_CODE_LENGTH
  const recover = async (pin: string) => {
    setTried(true)
    return isWhole ? entrance.recover(code, { pin }) : undefined
  }
  return (
    <WayIn title={text.titleRecover}>
      <Card lead={text.howRecover}>
        <EnterForm submitLabel={text.doRecover} onSubmit={recover} onDone={() => leave(paths.privacy)}>
          <TextField
            label={text.code}
            description={text.codeHow}
            value={code}
            onType={setCode}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            error={tried && !isWhole ? text.codeMissing : undefined}
          />
        </EnterForm>
        <p className="ls-small ls-soft">{text.codeLost}</p>
      </Card>
    </WayIn>
  )
}
