/** Settings of this person on this device. */
import type { settings as nl } from '#ui/text/nl/settings.ts'

export const settings: typeof nl = {
  title: 'Settings',
  language: 'Language',
  dutch: 'Nederlands (Dutch)',
  english: 'English',
  appearance: 'Appearance',
  appearanceDevice: 'Like the device',
  light: 'Light',
  dark: 'Dark',
  textSize: 'Text size',
  textNormal: 'Normal',
  textLarge: 'Large',
}
