// The web host's server, as a process of its own: @vscode/test-web logs every request that fails, and prints stream
// errors when a page closes, which would drown the test report.
import { open } from '@vscode/test-web';

const options: unknown = JSON.parse(process.argv[2] ?? '{}');
process.stdin.resume().once('end', () => process.exit());
await open(options as Parameters<typeof open>[0]);
