import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { pointingAt, qrCode } from './qr'

test('a reader reads the address that fills the grid in', () => {
  const address = pointingAt('990101001001001')
  expect(address).toMatch(/\/\?grid=990101001001001$/)
  const { size, path } = qrCode(address)
  const dot = 4
  const pixels = new Uint8ClampedArray(size * dot * size * dot * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let at = 0; at < dot * dot; at++) {
      const row = Number(y) * dot + Math.floor(at / dot)
      const column = Number(x) * dot + (at % dot)
      pixels.fill(0, (row * size * dot + column) * 4, (row * size * dot + column) * 4 + 3)
    }
  expect(jsQR(pixels, size * dot, size * dot)?.data).toBe(address)
})
