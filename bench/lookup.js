// How long it takes to tell what one piece of copy resembles among a million others.
//   node bench/lookup.js [ITEMS]
import { onScratch } from './scratch-newsroom.js'

await onScratch(async (url) =>
  (await import('./lookup-among.ts')).measureLookup(url, Number(process.argv[2] ?? 1_000_000)),
)
