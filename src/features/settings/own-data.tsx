/** Exports one's own data as a readable file. The file is made on the device, without the server. */
import { useState } from 'react'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useLanguage } from '#ui/text/front.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { offerOwnRecords } from './own-records.ts'
import css from './settings.module.css'

export function OwnData({ onTaken }: { onTaken: () => void }) {
  const { settings: text, status } = useRoomText()
  const language = useLanguage()
  const book = useBook()
  const [isMade, setIsMade] = useState(false)
  const save = async () => {
    const isDone = (await offerOwnRecords(book, status.exportFile, language)) !== 'cancelled'
    setIsMade(isDone)
    if (isDone) onTaken()
  }
  return (
    <Card title={text.own}>
      <div className={css.act}>
        <p className="ls-soft">{text.exportWhy}</p>
        <Button icon="download" onClick={() => void save()}>
          {text.export}
        </Button>
      </div>
      <p role="status" hidden={!isMade}>
        {isMade && text.exported}
      </p>
    </Card>
  )
}
