/** The first page: what asks attention now. */
export const today = {
  title: 'Vandaag',
  observeNow: 'Nu observeren',
  waitsForYou: 'Wacht op jou',
  waitsForTeacher: 'Wacht op de docent',
  emptyTitle: 'Niets gepland vandaag',
  emptyText: 'Plan een lesbezoek bij een docent, of begin meteen met observeren.',
}
