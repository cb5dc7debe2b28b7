const kept = globalThis as unknown as { irisdeskKept?: Map<string, unknown> }

/** Makes a thing once, also when development reloads the module that asks for it. */
export function oncePerProcess<T>(name: string, make: () => T): T {
  kept.irisdeskKept ??= new Map()
  if (!kept.irisdeskKept.has(name)) kept.irisdeskKept.set(name, make())
  return kept.irisdeskKept.get(name) as T
}
