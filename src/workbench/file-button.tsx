/** A button that offers a file and says what became of it. After a cancelled share the file can still be kept. */
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { type FileOut, type Offered, offerFile, saveFile } from '#workbench/file-out.ts'

type FileButtonProps = {
  label: string
  icon?: 'download' | 'calendar'
  file: () => FileOut | Promise<FileOut>
  /** Called once the file was shared or saved. */
  onTaken?: () => void
}

export function FileButton({ label, icon = 'download', file, onTaken }: FileButtonProps) {
  const text = useRoomText().handOut.file
  const [made, setMade] = useState<{ out: FileOut; offered: Offered }>()
  const tell = (out: FileOut, offered: Offered) => {
    setMade({ out, offered })
    if (offered !== 'cancelled') onTaken?.()
  }
  const offer = async () => {
    const out = await file()
    tell(out, await offerFile(out))
  }
  return (
    <>
      <Button icon={icon} onClick={() => void offer()}>
        {label}
      </Button>
      <span role="status" className="ls-small ls-soft">
        {made && text[made.offered](made.out.name)}
      </span>
      {made?.offered === 'cancelled' && (
        <Button look="quiet" onClick={() => tell(made.out, saveFile(made.out))}>
          {text.save}
        </Button>
      )}
    </>
  )
}
