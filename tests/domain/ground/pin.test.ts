import { expect, it } from 'vitest'
import { isWeakPin } from '#domain/ground/pin.ts'

it('warns about PINs that are tried first', () => {
  for (const pin of [
    '000000',
    '111111',
    '123456',
    '654321',
    '121212',
    '123123',
    '112233',
    '456789',
    '159753',
  ]) {
    expect(isWeakPin(pin), pin).toBe(true)
  }
  for (const pin of ['480213', '908172', 'een lange wachtzin']) expect(isWeakPin(pin), pin).toBe(false)
})
