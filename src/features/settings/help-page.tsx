/** Short answers to what people ask first. It needs no unlocked person and no network. */
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { Page } from '#ui/page.tsx'
import { useRoomText } from '#ui/text/room-text.ts'

/** `back`: where the page stands alone, before the lock. */
export function HelpPage({ back }: { back?: string }) {
  const { help, words } = useRoomText()
  return (
    <Page title={help.title} {...(back ? { back: { href: back, label: words.back } } : {})}>
      <List label={help.title}>
        {help.answers.map(([asked, answer]) => (
          <ListRow key={asked} title={asked} detail={answer} />
        ))}
      </List>
    </Page>
  )
}
