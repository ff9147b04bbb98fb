import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { film, type Frame } from '../../../src/dev/film.ts';
import { outFile } from '../../../src/dev/hosts/paths.ts';
import { HALF_DONE } from '../support/samples.ts';
import { openWorkbench } from '../support/workbench.ts';

describe('typing', () => {
  it('takes away one finding after the other, from the keyboard alone', async () => {
    const workbench = await openWorkbench({ files: { 'docs/bicycles.md': HALF_DONE }, settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, 'editor.stickyScroll.enabled': false, 'editor.autoIndent': 'none' } });
    const { page } = workbench;
    await page.setViewportSize({ width: 1000, height: 560 });
    await workbench.openFile('docs/bicycles.md');
    await workbench.statusItem('46 %').waitFor();
    await workbench.openChecklist();
    await workbench.checklistRow('Non-Functional Requirements').waitFor();

    const frames: Frame[] = [];
    const take = async (ms: number): Promise<void> => void frames.push({ png: await page.screenshot(), ms });
    /** A few letters a frame. */
    const type = async (text: string): Promise<void> => {
      for (const part of text.match(/[^]{1,7}/g) ?? []) {
        await page.keyboard.type(part);
        await take(90);
      }
    };
    /** Goes on from gap to gap as far as a line. */
    const goTo = async (text: string): Promise<void> => {
      const place = workbench.statusItem(`Ln ${HALF_DONE.split('\n').indexOf(text) + 1}, `);
      for (let steps = 0; steps < 9 && (await place.count()) === 0; steps++) {
        const before = await workbench.statusItem(/Ln \d+/).innerText();
        await page.keyboard.press('Control+K');
        await page.keyboard.press(']');
        await workbench.statusItem(/Ln \d+/).filter({ hasNotText: before.trim() }).waitFor();
      }
      await place.waitFor();
      await page.locator('.monaco-hover .hover-row').first().waitFor();
    };

    await page.locator('.editor-instance .view-line').first().click();
    await take(1500);
    await goTo('TODO');
    await take(1200);
    await type('In scope are racks at the 40 largest stations; payment is not, since racks are free.');
    await workbench.checklistRow('Scope').filter({ hasNotText: 'placeholder' }).waitFor();
    await take(1500);
    await goTo('### Non-functional requirements');
    await take(900);
    await page.keyboard.press('End');
    await type('\n\n- Latency: p95 of a map below 300 ms at 200 requests/s.\n- Availability: 99.5 % in a month.');
    await workbench.checklistRow('Non-Functional Requirements').filter({ hasNotText: /empty|thin/ }).waitFor();
    await take(2500);
    const made = film(frames);
    writeFileSync(outFile('pictures', `${workbench.host}-typing.png`), made);
    assert.ok(made.length < 1_000_000, `The film has ${made.length} bytes.`);
  });
});
