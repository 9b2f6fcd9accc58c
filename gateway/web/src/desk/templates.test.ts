import { expect, test } from 'vitest'
import { fitting, gapIn, type Template } from './templates'

const any = (code: string, moves: string[], ...categories: string[]): Template => ({
  code,
  name: code,
  text: '【何时】修好',
  moves,
  categories,
})

test('what is meant for the category comes first, what is meant for another not at all', () => {
  const all = [any('plan', ['resolve']), any('lift', ['resolve'], '0503'), any('kit', ['resolve'], '02')]
  const codes = (move: string, category?: string) => fitting(all, move, category).map((it) => it.code)
  expect(codes('resolve', '0203')).toEqual(['kit', 'plan'])
  expect(codes('resolve')).toEqual(['plan'])
  expect(codes('contact', '0203')).toEqual([])
})

test('a gap is found until it is filled in', () => {
  expect(gapIn('已于【何时】修好')).toEqual([2, 6])
  expect(gapIn('已于昨天修好')).toBeUndefined()
})
