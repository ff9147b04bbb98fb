/** What the tables need of package.json. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown; readonly markdownDescription: string }>> };
  };
}

/** The README with its tables of commands and settings as the manifest has them; each stands between `<!-- table: NAME -->` and `<!-- end -->`. */
export function readmeTables(readme: string, manifest: Record<string, unknown>, nls: Readonly<Record<string, string>>): string {
  const { commands, menus, keybindings, configuration } = (manifest as unknown as Manifest).contributes;
  const said = (text: string): string => (nls[text.replaceAll('%', '')] ?? text).replaceAll('|', '\\|');
  const hidden = new Set(menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
  const keyOf = (command: string): string => keybindings.filter((binding) => binding.command === command).map(({ key }) => `\`${key}\``).join(', ');
  const tables: Readonly<Record<string, readonly string[]>> = {
    commands: ['| Command | Keys |', '| --- | --- |', ...commands.filter(({ command }) => !hidden.has(command)).map(({ command, title }) => `| ${said(title)} | ${keyOf(command)} |`)],
    settings: ['| Setting | Default | What it does |', '| --- | --- | --- |', ...Object.entries(configuration.properties).map(([name, { default: value, markdownDescription }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${said(markdownDescription)} |`)],
  };
  return readme.replace(/(<!-- table: (\w+) -->\n)[^]*?(<!-- end -->)/g, (whole, begin: string, name: string, end: string) => (tables[name] ? `${begin}\n${tables[name].join('\n')}\n\n${end}` : whole));
}
