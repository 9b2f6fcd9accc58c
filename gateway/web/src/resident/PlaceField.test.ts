import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import PlaceField, { type Place } from './PlaceField.vue'
import PlaceMap from './PlaceMap.vue'

type At = { lngLat: { lat: number; lng: number } }
const told: { clicked?: (at: At) => void; outlined: string[]; able: boolean } = { outlined: [], able: true }

// This DOM draws nothing: what stands in for the map hears clicks, and remembers what it outlined.
vi.mock('../map/draw', () => {
  class Marker {
    private readonly element = document.createElement('div')
    setLngLat = () => this
    addTo = () => this
    remove = () => this
    getElement = () => this.element
  }
  return {
    draw: async () => {
      if (!told.able) throw new Error('no WebGL')
      return {
        map: {
          on: (_: string, layer: unknown, heard?: unknown) => {
            if (!heard) told.clicked = layer as (at: At) => void
          },
          remove() {},
        },
        maplibre: { Marker },
        tell() {},
        outline: (code: string) => told.outlined.push(code),
      }
    },
  }
})

const areas = [
  { code: '990101001001', name: '东风社区' },
  {
    code: '990101001001002',
    name: '东风社区第2网格',
    box: { south: 36, west: 101, north: 37, east: 102 },
  },
]

beforeEach(() => {
  chooseLanguage('zh')
  Object.assign(told, { clicked: undefined, outlined: [], able: true })
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(new Response(JSON.stringify(path === '/api/map' ? {} : { items: areas }))),
  )
})
afterEach(() => vi.unstubAllGlobals())

async function opened(place: Place) {
  const field = mount(PlaceField, {
    props: { modelValue: place, 'onUpdate:modelValue': (it: Place) => field.setProps({ modelValue: it }) },
  })
  expect(field.findComponent(PlaceMap).exists()).toBe(false)
  await field.get('[data-act=map]').trigger('click')
  await vi.dynamicImportSettled()
  await flushPromises()
  return field
}

test('a tap on the map chooses the grid in which it lies, in place of the one before', async () => {
  const field = await opened({ address: '车棚旁', grid: '990101001001001' })
  told.clicked!({ lngLat: { lat: 36.5, lng: 101.5 } })
  await flushPromises()
  expect(field.props('modelValue')).toEqual({
    address: '车棚旁',
    lat: 36.5,
    lon: 101.5,
    grid: '990101001001002',
  })
  expect(field.get('[role=status]').text()).toContain('东风社区第2网格')
  expect(told.outlined.at(-1)).toBe('990101001001002')
})

test('a tap outside of every grid is kept as a point, and says so', async () => {
  const field = await opened({})
  told.clicked!({ lngLat: { lat: 40, lng: 101.5 } })
  await flushPromises()
  expect(field.props('modelValue')).toEqual({ lat: 40, lon: 101.5 })
  expect(field.get('[role=status]').text()).toContain('不在已登记的网格里')
})

test('where no map can be drawn the list is named', async () => {
  told.able = false
  const field = await opened({})
  expect(field.text()).toContain('请从列表里选')
})
