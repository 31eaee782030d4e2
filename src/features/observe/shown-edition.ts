/** The instruments in the room: in a colleague's lesson the framework has the chosen indicators only. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { Edition } from '#domain/instrument/edition.ts'
import { narrowed } from '#domain/programme/observation.ts'
import { useBook } from '#storage/live.ts'
import { useEdition } from '#workbench/questionnaire/use-edition.ts'

/** `items`: undefined for the whole framework. An indicator that was scored before the choice changed stays. */
export function useShownEdition(
  sheetId: RecordId,
  framework: string,
  items: readonly string[] | undefined,
): Edition | undefined {
  const edition = useEdition(framework)
  const book = useBook()
  const readOthers = useCallback(() => {
    const paths = items && book.record(sheetId)?.paths
    if (!paths || !edition) return ''
    const isOther = (id: string) => !items.includes(id) && (paths[`scores/${id}`]?.value ?? null) !== null
    return edition.framework.items.flatMap(({ id }) => (isOther(id) ? id : [])).join()
  }, [book, sheetId, items, edition])
  const others = useSyncExternalStore(book.subscribe, readOthers)
  return useMemo(() => {
    if (!edition || !items) return edition
    return { ...edition, framework: narrowed(edition.framework, [...items, ...others.split(',')], {}) }
  }, [edition, items, others])
}
