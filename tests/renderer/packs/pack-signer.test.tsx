import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { TrustedKey } from '../../../src/importing/trusted-key.ts';
import { PackSigner } from '../../../src/renderer/packs/PackSigner.tsx';

const fingerprint = '12345 12345 12345 12345 12345 12345';
const trusted: TrustedKey = {
  key: 'a'.repeat(64),
  fingerprint,
  issuer: '清河市人大',
  meeting: '第五次会议',
  since: '2026-01-20T08:00:00.000Z',
};

function shown(issuer: string | null, known: TrustedKey | null): string {
  const nothing = () => {};
  return renderToStaticMarkup(
    <PackSigner
      issuer={issuer}
      fingerprint={fingerprint}
      trusted={known}
      onSame={nothing}
      onDiffers={nothing}
    />,
  );
}

test('of a trusted key the name is the one that was compared, and another only what the pack calls itself', () => {
  expect(shown('白河市人大', trusted)).toMatch(
    /packs\.issuer<\/span> 清河市人大.*packs\.claims<\/span> 白河市人大/,
  );
  for (const issuer of ['清河市人大', null]) {
    expect(shown(issuer, trusted)).toContain('packs.issuer</span> 清河市人大');
    expect(shown(issuer, trusted)).not.toContain('packs.claims');
  }
});

test('of a key that is not trusted yet the name is what the pack says', () => {
  expect(shown('白河市人大', null)).toContain('packs.issuer</span> 白河市人大');
});
