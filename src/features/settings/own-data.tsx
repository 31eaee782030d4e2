/** Exports one's own data as a readable file. The file is made on the device, without the server. */
import { useBook } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { useLanguage } from '#ui/text/front.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { FileButton } from '#workbench/file-button.tsx'
import { ownRecordsFile } from './own-records.ts'
import css from './settings.module.css'

export function OwnData({ onTaken }: { onTaken: () => void }) {
  const { settings: text, status } = useRoomText()
  const language = useLanguage()
  const book = useBook()
  return (
    <Card title={text.own}>
      <div className={css.act}>
        <p className="ls-soft">{text.exportWhy}</p>
        <FileButton
          label={text.export}
          file={() => ownRecordsFile(book, status.exportFile, language)}
          onTaken={onTaken}
        />
      </div>
    </Card>
  )
}
