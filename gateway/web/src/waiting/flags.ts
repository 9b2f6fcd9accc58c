import type { Item } from '../desk/desk'
import { text as deskText } from '../desk/text'
import type { Line } from './lines'

/** The few words that say what is special about a line. */
export function flagsOf({ heap, item }: Line): { kind: string; text: string }[] {
  const it = item as Item
  const flags: [string, string | false | undefined][] = [
    [it.urgency, it.urgency !== 'general' && deskText.or('urgency', it.urgency)],
    [heap, heap !== 'items' && deskText.or('heap', heap)],
    ['supervised', it.supervised && deskText('flag.supervised')],
    ['rests', ['suspended', 'registered'].includes(it.state ?? '') && deskText.or('flag', it.state)],
    ['urged', !!it.urged && deskText('flag.urged', { n: it.urged })],
    ['asked', it.asked && deskText('flag.asked')],
    ['cycle', (it.cycle ?? 1) > 1 && deskText('flag.cycle', { n: it.cycle! })],
    ['whistle', it.whistleId && deskText('flag.whistle')],
  ]
  return flags.flatMap(([kind, text]) => (text ? [{ kind, text }] : []))
}
