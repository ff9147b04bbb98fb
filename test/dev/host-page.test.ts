import { strict as assert } from 'node:assert';
import { rewriteConfiguration } from '../../src/dev/hosts/host.ts';

const page = (settings: string): string => `<meta id="vscode-workbench-web-configuration" data-settings="${settings}">`;

describe('the served page', () => {
  it('gets a changed configuration, escaped as it came', () => {
    const html = rewriteConfiguration(page('{&quot;a&quot;:1}'), config => ({ ...config, b: '"&"' }));
    assert.equal(html, page('{&quot;a&quot;:1,&quot;b&quot;:&quot;\\&quot;&amp;\\&quot;&quot;}'));
  });

  it('is refused when it holds no configuration', () => {
    assert.throws(() => rewriteConfiguration('<html></html>', config => config), /no workbench configuration/);
  });
});
