import { inject, type InjectionKey } from 'vue'
import { read, upload, type List } from '../base/api'

/** A picture of a request, without its bytes. */
export type Picture = { id: string; phase: 'before' | 'after' | 'other'; at: string; by: string }

const at = (request: string) => `/api/requests/${request}/attachments`

export const picturesOf = (request: string) => read<List<Picture>>(at(request)).then((it) => it.items ?? [])
export const sourceOf = (request: string, picture: string) => `${at(request)}/${picture}`
export const addPicture = (request: string, phase: string, file: Blob, key: string) =>
  upload<Picture>(`${at(request)}?phase=${phase}`, file, key)

/** Where pictures are and go: the service, unless a page that works without network stands between. */
export type PictureStore = { of: typeof picturesOf; source: typeof sourceOf; add: typeof addPicture }
export const pictureStore: InjectionKey<PictureStore> = Symbol('pictures')
export const usePictures = () => inject(pictureStore, { of: picturesOf, source: sourceOf, add: addPicture })
