import { encode } from 'uqr'

/** A QR code as one path of squares, and how many of them it is wide, with the quiet zone that readers need. */
export function qrCode(words: string) {
  const { data, size } = encode(words, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
  return { size, path: squares.join('') }
}

/** Where a resident of a grid points; the grid is filled in. */
export const pointingAt = (grid: string) => `${location.origin}/?grid=${grid}`
