import { measurePages } from './pages.ts'

await measurePages('aeb', [['body_f1']])
