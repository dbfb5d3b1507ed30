/** The schema that other programs can check notes files by is made from the one that this program checks them by. */
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { notesFileSchema } from '../../src/importing/notes-file.ts';

const published = fileURLToPath(new URL('../../docs/notes-file.schema.json', import.meta.url));

test('the published schema of notes files says what is checked here', async () => {
  const { $schema, ...rules } = toJsonSchema(notesFileSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // What is cleaned or compared while reading has no words in a JSON schema.
    ignoreActions: ['check', 'transform', 'safe_integer', 'partial_check', 'raw_check'],
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      // Keys that are not known are left out when a file is read.
      valibotSchema.type === 'object' ? { ...jsonSchema, additionalProperties: true } : undefined,
  });
  const schema = {
    $schema,
    title: 'Notes file of Yiyue 议阅',
    description:
      'What a .yiyue package holds as notes.json, and what is exported as JSON. Version 1 has neither authors nor removals.',
    ...rules,
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published);
});
