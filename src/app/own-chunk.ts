/** The wing of everybody: one's own settings, and the page on privacy. */
export { PrivacyPage } from '#features/privacy/privacy-page.tsx'
export { SettingsPage } from '#features/settings/settings-page.tsx'
