declare global {
  var copydeskQuietDriver: boolean | undefined
}

/**
 * Keeps one warning from being printed: Prisma asks for a row's relations at once, and leaves it to the driver's queue to put them after
 * each other. Nobody who starts a newsroom can do anything about it. Every other warning is printed as ever.
 */
export function quietDriver(): void {
  // Next bundles its own copy of this file.
  if (globalThis.copydeskQuietDriver) return
  globalThis.copydeskQuietDriver = true
  const emit = process.emitWarning
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).startsWith('Calling client.query() when the client is already executing a query'))
      Reflect.apply(emit, process, [warning, ...rest])
  }
}
