/** The practice lesson: an invented class, and nothing is kept. */
export const practice = {
  begin: 'Oefenles',
  teacher: 'Robin Voorbeeld (oefenles)',
  stop: 'Oefenles · stoppen',
  late: 'De minuut is om: stoppen',
  over: 'Dat was de oefenles',
  gone: 'Robin en de klas zijn verzonnen. Er is niets bewaard en niets verzonden.',
  leave: 'Naar Vandaag',
  again: 'Nog een keer',
  realRuns: 'Je echte les loopt nog',
  realRunsHow: 'Oefenen kan als die is afgesloten. Zo loopt er niets door elkaar.',
  toReal: 'Terug naar de les',
}
