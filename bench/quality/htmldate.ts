import { measurePages } from './pages.ts'

await measurePages('htmldate', [['metadata']])
