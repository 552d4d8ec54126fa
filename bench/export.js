// An old site's export (WXR): posts read and stored a second, and how much memory the jobs process holds at most.
//   node bench/export.js [POSTS] [WORDS-A-POST]      10,000 posts of 300 words unless told; 1 GB are 45,000 of 3,000
import { onScratch } from './scratch-newsroom.js'

const [posts = 10_000, words = 300] = process.argv.slice(2).map(Number)
await onScratch(async () => (await import('./export-read.ts')).measureExport(posts, words))
