import { ref } from 'vue'
import { read, type List } from '../base/api'
import { language } from '../base/preferences'
import { now } from '../base/time'
import table from '../../../../platform/catalogue/src/main/resources/org/whistle/catalogue/units.csv?raw'

type Unit = { code: string; zh: string; en: string }
type Announced = { from: string; units: Unit[] }

const shipped: Unit[] = table
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.trim().split(','))
  .map(([code, zh, en]) => ({ code: code!, zh: zh!, en: en! }))
// The list in force; the shipped one until it was read, and for whoever may not read it.
const inForce = ref(shipped)
const named = (it: Unit) => ({ code: it.code, name: language.value === 'zh' ? it.zh : it.en })

/** Reads which units the responsibility list in force has; the latest list comes first. */
export async function readUnits() {
  const lists = await read<List<Announced>>('/api/catalogue').catch((): List<Announced> => ({ items: [] }))
  const list = lists.items.find((it) => Date.parse(it.from) <= now())
  if (list?.units.length) inForce.value = list.units
}

/** Departments and co-operating units that can be called now. */
export const units = () => inForce.value.map(named)

/** A unit's name, of a list that went before too; another district's is its code. */
export const unitName = (code: string) => {
  const unit = [...inForce.value, ...shipped].find((it) => it.code === code)
  return unit ? named(unit).name : code
}
