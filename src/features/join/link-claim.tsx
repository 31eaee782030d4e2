/** Enters the link: by scanning, or by pasting the message that holds it. */
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Scan } from '#ui/scan.tsx'
import { SubmitForm } from '#ui/submit-form.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextArea } from '#ui/text-field.tsx'

export function LinkClaim({ how, onLink }: { how: string; onLink: (link: string) => void }) {
  const text = useRoomText().join
  const [pasted, setPasted] = useState('')
  const look = () => {
    if (pasted.trim() !== '') onLink(pasted)
  }
  return (
    <Card>
      <p>{how}</p>
      <Scan words={text} onText={onLink} />
      <SubmitForm onSubmit={look}>
        <TextArea
          label={text.paste}
          description={text.pasteHow}
          value={pasted}
          onType={setPasted}
          spellCheck={false}
        />
        <div>
          <Button type="submit">{text.look}</Button>
        </div>
      </SubmitForm>
    </Card>
  )
}
