/** People by role and count, never by name. */
export const roster = {
  title: 'Mensen',
}
