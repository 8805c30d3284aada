/* Writes what is generated from the schema: run it with `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { configurationSchema, sections, sectionNames } from './schema';
import * as z from 'zod';

/** Chromium's own check of policy: one text a section, because our schema judges what it says. */
function managedSchema(): object {
  const properties = Object.fromEntries(
    sectionNames.map((name) => [
      name,
      {
        type: 'string',
        title: name,
        description: `${sections[name].description} As the JSON text of the section.`,
      },
    ]),
  );
  return { type: 'object', properties };
}

/** A JSON Schema (draft 2020-12) of a whole configuration document, for editors. */
function editorSchema(): object {
  return {
    title: 'Sidecase configuration',
    ...z.toJSONSchema(configurationSchema, { io: 'input' }),
  };
}

/** The generated files, as path and text. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const json = (value: object) =>
    format(JSON.stringify(value), { parser: 'json', printWidth: 100 });
  return {
    'public/managed_schema.json': await json(managedSchema()),
    'public/configuration.schema.json': await json(editorSchema()),
  };
}

if (process.argv[1]?.endsWith('generate.ts')) {
  for (const [path, text] of Object.entries(await generatedFiles())) writeFileSync(path, text);
}
