// Documents of every format, damaged on purpose, through the readers as the newsroom runs them: none may end it, hold it up, or go without a reason.
//   node bench/mutations.js [COUNT] [SEED]
import { needPackages } from '../bin/setup/packages.js'
import { needRuntime } from '../bin/setup/runtime.js'

await needRuntime()
await needPackages()
const { readMutations } = await import('./mutations/read.ts')
const [count = '5000', seed = '2031'] = process.argv.slice(2)
const { lines, failed } = await readMutations(Number(count), Number(seed))
console.log(lines.join('\n'))
process.exit(failed ? 1 : 0)
