/** A fault of the schemas or of what is generated from them. Its message tells an engineer what to do. */
export class SchemaFault extends Error {
  override readonly name = 'SchemaFault';
}

/** Runs a script's work: a fault of the schemas ends it with its message alone, a bug with its stack. */
export async function reportFaults(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SchemaFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
