import type { Text } from '#ui/text/nl.ts'

export const duos: Text['duos'] = {
  heading: 'Duo',
  pair: (a, b) => `${a} and ${b}`,
  somebody: 'a colleague',
  aCoach: 'A coach',
  watches: (guest, host) => `${guest} watches with ${host}`,
  youWatch: (host) => `You watch with ${host}`,
  watchesYou: (guest) => `${guest} watches with you`,
  owes: (guest, host) => `${guest} still owes ${host} a visit`,
  youOwe: (host) => `You still owe ${host} a visit`,
  owesYou: (guest) => `${guest} still owes you a visit`,
  when: (day, time) => `${day}, ${time}`,
  noDate: 'no date yet',
  wasPlanned: (when) => `was planned: ${when}`,
  watched: 'has been',
  watchedOn: (day) => `was on ${day}`,
  waitsForYou: 'waits for you: you have not locked yet',
  dropped: (reason) => `is off: ${reason}`,
  which: 'Which of your teachers?',
  asks: (coach, name) => `${coach} looks for a partner for ${name}`,
}
