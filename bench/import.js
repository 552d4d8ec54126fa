// How fast 10,000 plain-text files become wire items, against COPY of the same rows into the same tables.
//   node bench/import.js
import { onScratch } from './scratch-newsroom.js'

await onScratch(async (url) => (await import('./import-rounds.ts')).measureImport(url))
