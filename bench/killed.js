// 10,000 files are imported while the worker is killed at twenty seeded points: is anything lost or doubled, and how soon does it go on?
//   node bench/killed.js [SEED]
import { onScratch } from './scratch-newsroom.js'

await onScratch(async () => (await import('./killed-worker.ts')).measureKilled(Number(process.argv[2] ?? 1)))
