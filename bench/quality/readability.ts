import { measurePages } from './pages.ts'

await measurePages('readability', [['metadata'], ['body_f1']])
