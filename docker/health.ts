/** Exit code 0 where the part that serves on the given port could answer now. */
const [port = ''] = process.argv.slice(2);
const response = await fetch(`http://127.0.0.1:${port}/health/ready`, {
  signal: AbortSignal.timeout(2_500),
});
process.exitCode = response.ok ? 0 : 1;
