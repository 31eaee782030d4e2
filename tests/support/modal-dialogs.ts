/**
 * jsdom lacks the methods of a dialog. These do what a browser does for a modal one: the rest of the page is hidden from
 * queries by role, and closing restores the focus.
 */
export function addModalDialogs(): void {
  const before = new WeakMap<HTMLDialogElement, { focused: Element | null; hidden: Element[] }>()
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      if (this.open) throw new DOMException('it is open already', 'InvalidStateError')
      const hidden = [...document.body.children].filter(
        (one) => one !== this && !one.hasAttribute('aria-hidden'),
      )
      for (const one of hidden) one.setAttribute('aria-hidden', 'true')
      before.set(this, { focused: document.activeElement, hidden })
      this.open = true
    },
    close(this: HTMLDialogElement) {
      if (!this.open) return
      this.open = false
      const { focused, hidden } = before.get(this) ?? { focused: null, hidden: [] }
      for (const one of hidden) one.removeAttribute('aria-hidden')
      if (focused instanceof HTMLElement) focused.focus()
      setTimeout(() => this.dispatchEvent(new Event('close')))
    },
  })
}
