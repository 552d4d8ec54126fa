import { config } from 'zod/v4/core'

// The desk's policy forbids code made from text; without this zod would try it once on every page, and be told no in the console.
config({ jitless: true })
