/** Settings of this person on this device. */
export const settings = {
  title: 'Instellingen',
  language: 'Taal',
  dutch: 'Nederlands',
  english: 'English (Engels)',
  appearance: 'Weergave',
  appearanceDevice: 'Zoals het apparaat',
  light: 'Licht',
  dark: 'Donker',
  textSize: 'Tekstgrootte',
  textNormal: 'Gewoon',
  textLarge: 'Groot',
}
