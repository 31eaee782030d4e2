/** Chunk of every role: settings and the privacy page. */
export { PrivacyPage } from '#features/privacy/privacy-page.tsx'
export { SettingsPage } from '#features/settings/settings-page.tsx'
