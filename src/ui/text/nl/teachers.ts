/** My teachers and how far along the way they are. */
export const teachers = {
  title: 'Docenten',
  emptyTitle: 'Nog geen docenten',
  emptyText: 'Voeg de eerste docent toe die je begeleidt. Een naam is genoeg.',
  addTeacher: 'Docent toevoegen',
}
