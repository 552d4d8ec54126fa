import { measurePages } from './pages.ts'

await measurePages('trafilatura', [['segments'], ['metadata']])
