import { measureFanOut, openPages } from './bench/fan-out'
import { readWorld } from './bench/world'
const world = await readWorld(process.argv[2] as string)
console.log(await measureFanOut('http://127.0.0.1:4790', world.watched))
const open = await openPages('http://127.0.0.1:4790', 50, world.watched)
console.log('open'); await new Promise(r => setTimeout(r, Number(process.argv[3] ?? 20000))); open.close(); process.exit(0)
