/** Stands where a part of the app is still being fetched, and is seen only when that takes seconds. */
import { useFrontText } from '#ui/text/front.tsx'

/** `isWhole`: there is nothing else on the page. */
export function StillLoading({ isWhole = false }: { isWhole?: boolean }) {
  const { words } = useFrontText()
  const sentence = <p role="status">{words.stillLoading}</p>
  if (!isWhole) return <div className="ls-late ls-measure">{sentence}</div>
  return (
    <main className="ls-late ls-measure ls-stack">
      <h1>{words.brand}</h1>
      {sentence}
    </main>
  )
}
