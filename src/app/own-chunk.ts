/**
 * Chunk of every role: settings and the privacy page, and the pages outside the lock (joining, a second device, the
 * recovery code), which share most of their parts.
 */
export { DevicePage, JoinPage } from '#features/join/join-page.tsx'
export { RecoverPage } from '#features/join/recover-page.tsx'
export { PrivacyPage } from '#features/privacy/privacy-page.tsx'
export { HelpPage } from '#features/settings/help-page.tsx'
export { RecoveryCodePage } from '#features/settings/recovery-code-page.tsx'
export { SettingsPage } from '#features/settings/settings-page.tsx'
export { createEnrolment } from '#sync/entrance/enrolment.ts'
export { PracticePage } from './practice-page.tsx'
