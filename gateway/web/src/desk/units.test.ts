import { afterEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from '../base/preferences'
import { readUnits, unitName, units } from './units'

afterEach(() => vi.unstubAllGlobals())

const answering = (status: number, body: object) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })))

test('units are those of the list in force, and a former one keeps its name', async () => {
  chooseLanguage('zh')
  expect(units().map((it) => it.code)).toContain('D11')
  answering(403, {})
  await readUnits()
  expect(units().map((it) => it.code)).toContain('D11')
  const drone = { code: 'U20', zh: '无人机队', en: 'Drones' }
  answering(200, {
    items: [
      { version: '2099.1', from: '2099-01-01T00:00:00Z', units: [] },
      { version: '2026.2', from: '1970-01-01T00:00:00Z', units: [drone] },
    ],
  })
  await readUnits()
  expect(units()).toEqual([{ code: 'U20', name: '无人机队' }])
  expect(unitName('D06')).toBe('区城市管理综合执法局')
  expect(unitName('X990102')).toBe('X990102')
})
