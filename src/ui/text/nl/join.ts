/** Coming in by a link, a QR code or a recovery code. */
export const join = {
  title: 'Doe mee',
  lead: 'Je bent uitgenodigd. Een naam en een pincode zijn genoeg om te beginnen.',
  yourName: 'Je naam',
  choosePin: 'Kies een pincode van zes cijfers',
  repeatPin: 'Nog één keer dezelfde pincode',
  recoveryCode: 'Herstelcode',
  recoveryWhy:
    'Met deze code kom je weer bij je werk als je apparaat of pincode weg is. Niemand anders heeft hem.',
  joinNow: 'Doe mee',
}
