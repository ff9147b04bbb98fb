import { version } from '../../package.json';
import { main } from './main.ts';
import { nodeIo } from './node-io.ts';

void main(nodeIo(version)).then((status) => {
  process.exitCode = status;
});
