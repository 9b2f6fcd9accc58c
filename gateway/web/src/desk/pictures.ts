import { read, upload, type List } from '../base/api'

/** A picture of a request, without its bytes. */
export type Picture = { id: string; phase: 'before' | 'after' | 'other'; at: string; by: string }

const at = (request: string) => `/api/requests/${request}/attachments`

export const picturesOf = (request: string) => read<List<Picture>>(at(request)).then((it) => it.items ?? [])
export const sourceOf = (request: string, picture: string) => `${at(request)}/${picture}`
export const addPicture = (request: string, phase: string, file: Blob, key: string) =>
  upload<Picture>(`${at(request)}?phase=${phase}`, file, key)
