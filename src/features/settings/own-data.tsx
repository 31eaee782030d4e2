/** Taking one's own data along: one readable file, made here, without the server. */
import { useState } from 'react'
import { instantOf } from '#domain/time.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { offerFile } from '#workbench/file-out.ts'
import { ownRecordsText } from './own-records.ts'
import css from './settings.module.css'

export function OwnData() {
  const text = useText().settings
  const book = useBook()
  const [isMade, setIsMade] = useState(false)
  const save = async () => {
    await book.flush()
    const content = ownRecordsText(book, instantOf(book.world.now()))
    const how = await offerFile({ name: text.exportFile, type: 'application/json', text: content })
    setIsMade(how !== 'cancelled')
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
