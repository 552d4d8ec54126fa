import { measurePages } from './pages.ts'

await measurePages('fundus', [['metadata'], ['body_f1', '--rouge'], ['tags']])
