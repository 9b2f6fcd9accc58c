import { Unreachable } from '../base/api'
import { now } from '../base/time'
import { addPicture, picturesOf, sourceOf, type Picture, type PictureStore } from '../desk/pictures'
import { madeBy, type Outgoing, type Waiting } from './outgoing'

/** Pictures that wait on this phone stand among those that are there. */
export function waitingPictures(outgoing: Outgoing, me: string): PictureStore {
  const shown = new Map<string, string>()
  const local = (it: Waiting): Picture => {
    const id = madeBy(it.key)
    if (!shown.has(id)) shown.set(id, URL.createObjectURL(it.pictures[0]!))
    const phase = it.body.path.endsWith('before') ? 'before' : 'after'
    return { id, phase, at: new Date(it.at).toISOString(), by: me }
  }
  const waiting = (request: string) =>
    outgoing.waiting.value.filter((it) => it.body.name === 'picture' && it.body.of === request)

  async function of(request: string) {
    const there = await picturesOf(request).catch((failure) => {
      if (failure instanceof Unreachable) return []
      throw failure
    })
    return [...there, ...waiting(request).map(local)]
  }

  async function add(request: string, phase: string, file: Blob, key: string) {
    const said = {
      name: 'picture',
      of: request,
      summary: '',
      path: `/api/requests/${request}/attachments?phase=${phase}`,
      body: {},
    }
    const answer = await outgoing.send<Picture>(said, key, file)
    if (answer) return answer
    const it = outgoing.waiting.value.find((one) => one.key === key)
    return it
      ? local(it)
      : { id: madeBy(key), phase: phase as Picture['phase'], at: new Date(now()).toISOString(), by: me }
  }

  const source = (request: string, id: string) => shown.get(id) ?? sourceOf(request, id)
  return { of, source, add: add as typeof addPicture }
}
