/** Bundled as text, so that no host has to look for files. */
const files = import.meta.glob<string>('../../migrations/*.sql', { query: '?raw', import: 'default', eager: true });

export interface Migration {
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.slice(path.lastIndexOf('/') + 1), sql }))
  .filter(({ name }) => /^\d{4}_\w+\.sql$/.test(name))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
