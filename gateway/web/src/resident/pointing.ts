import { isFinal, outbox, type Parcel } from '../base/outbox'
import { addPicture, point, type Pointing, type Receipt } from './requests'

/** What was said on this device: first kept, then sent, and gone once its receipt was seen. */
export const box = outbox<Pointing>('pointing', async ({ body, pictures }, step) => {
  const { number, queryCode: code } = await step(0, (key) => point(body, key))
  for (const [n, picture] of pictures.entries())
    await step(n + 1, (key) => addPicture({ number, code }, picture, key).catch(leftOut))
})

/** A picture that is refused holds neither the words nor the other pictures back. */
function leftOut(failure: unknown) {
  if (!isFinal(failure)) throw failure
  return { leftOut: true }
}

export const receiptOf = (it: Parcel<Pointing>) => it.answers[0] as Receipt | undefined
