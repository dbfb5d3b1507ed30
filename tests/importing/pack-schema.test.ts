/** The schema that other programs can check manifests by is made from the one that this program checks them by. */
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { packManifestSchema } from '../../src/importing/pack-manifest.ts';

const published = fileURLToPath(new URL('../../docs/pack.schema.json', import.meta.url));

test('the published schema of pack manifests says what is checked here', async () => {
  const { $schema, ...rules } = toJsonSchema(packManifestSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // What is cleaned or compared while reading has no words in a JSON schema.
    ignoreActions: ['check', 'transform', 'safe_integer'],
  });
  const schema = {
    $schema,
    title: 'Manifest of a meeting pack of Yiyue 议阅',
    description: 'What a .yypack file holds as manifest.json, whose very bytes are signed.',
    ...rules,
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published);
});
