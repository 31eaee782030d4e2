/** The mark of one observer: the initials, in a shape and a tone of its own. */
import { initials } from '#ui/person-badge.tsx'
import css from './joint-view.module.css'

export const Mark = ({ name, place }: { name: string; place: number }) => (
  <i className={css.mark} data-place={place % 3} aria-hidden="true">
    {initials(name) || '?'}
  </i>
)
