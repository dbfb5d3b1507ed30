import { describe, expect, it } from 'vitest';
import { isOwnAddress, parseLink } from '../../src/main/addresses.ts';

describe('the app itself', () => {
  it('is at its own origin only', () => {
    expect(isOwnAddress('yiyue://app/#/read/work-report')).toBe(true);
    for (const url of [
      'yiyue://app.example/',
      'yiyue://app',
      'yiyue://other/',
      'https://app/',
      'yiyue:app/',
      '',
    ]) {
      expect([url, isOwnAddress(url)]).toEqual([url, false]);
    }
  });
});

describe('a link out', () => {
  it('may be https and nothing else', () => {
    expect(parseLink('https://www.gov.cn/a?b#c')?.href).toBe('https://www.gov.cn/a?b#c');
    for (const url of [
      'http://www.gov.cn/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'yiyue://app/',
      'www.gov.cn',
      '',
    ]) {
      expect([url, parseLink(url)]).toEqual([url, null]);
    }
  });
  it('may not pretend to lead to another place', () => {
    expect(parseLink('https://www.gov.cn@example.com/')).toBeNull();
    expect(parseLink('https://www.gov.cn:x@example.com/')).toBeNull();
  });
});
