import { EmbeddedPostgresError } from './embeddedPostgresError.ts';
import { type ProcessOwner, runAs } from './processOwner.ts';
import { messageOf } from './systemError.ts';

/** A user of its own: sharing `nobody` would let any other `nobody` process read the data. */
export const SYSTEM_USER = 'ucp-postgres';

/**
 * The user that PostgreSQL runs as when we are root. It is created when missing, and announced,
 * since it stays on the machine.
 */
export async function ensureSystemUser(
  onProgress: (message: string) => void,
  name: string = SYSTEM_USER,
): Promise<NonNullable<ProcessOwner>> {
  const existing = await loadSystemUser(name);
  if (existing !== null) return existing;

  onProgress(`PostgreSQL refuses to run as root: creating the system user "${name}" to run it`);
  const attempts: string[] = [];
  for (const [program, ...programArguments] of creationCommands(name)) {
    try {
      const { exitCode, output } = await runAs(null, program, programArguments);
      if (exitCode !== 0) attempts.push(`${program}: exit code ${exitCode} ${output}`.trim());
    } catch (cause) {
      attempts.push(`${program}: ${messageOf(cause)}`);
    }
    // Looked up whatever the command said: a platform that starts beside us may have won the race.
    const created = await loadSystemUser(name);
    if (created !== null) return created;
  }
  throw new EmbeddedPostgresError(
    'SYSTEM_USER_UNAVAILABLE',
    `PostgreSQL refuses to run as root, and the system user "${name}" could not be created ` +
      `(${attempts.join('; ')}). Run the platform as a plain user, create that user by hand, ` +
      'or set DATABASE_URL to an existing PostgreSQL server.',
  );
}

/** What people call the user of a file: its name, or its id where it has none. */
export async function nameUser(uid: number): Promise<string> {
  const { exitCode, output } = await runAs(null, 'id', ['-nu', String(uid)]);
  return exitCode === 0 ? output : `the user with id ${uid}`;
}

async function loadSystemUser(name: string): Promise<NonNullable<ProcessOwner> | null> {
  // `id` rather than /etc/passwd: users may come from a directory service.
  const [uid, gid] = await Promise.all([
    runAs(null, 'id', ['-u', name]),
    runAs(null, 'id', ['-g', name]),
  ]);
  if (uid.exitCode !== 0 || gid.exitCode !== 0) return null;
  return { uid: Number(uid.output), gid: Number(gid.output), name };
}

function creationCommands(name: string): readonly (readonly [string, ...string[]])[] {
  return [
    // shadow-utils: Debian, Ubuntu, Fedora, Arch …
    [
      '/usr/sbin/useradd',
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      name,
    ],
    // BusyBox images have only this one.
    ['/usr/sbin/adduser', '-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', name],
  ];
}
