/** Covers the screen so that a passer-by reads nothing. The app stays unlocked, and the text says so. */
import { useEntrance } from '#sync/live.ts'
import { Button } from '#ui/button.tsx'
import { BrandMark } from '#ui/shell.tsx'
import { useText } from '#ui/text/language.tsx'
import css from './cover.module.css'

export function Cover({ onShow }: { onShow: () => void }) {
  const { words } = useText()
  const entrance = useEntrance()
  return (
    <main className={css.cover}>
      <BrandMark size={56} />
      <h1 className="ls-hidden">{words.brand}</h1>
      <Button look="primary" onClick={onShow} autoFocus>
        {words.resume}
      </Button>
      <Button look="quiet" icon="lock" onClick={() => void entrance.lock()}>
        {words.lock}
      </Button>
    </main>
  )
}
