import { beforeAll, describe, expect, it, vi } from 'vitest';
import { setUpPermissions } from '../../src/main/permissions.ts';

type Asked = (
  contents: object | null,
  permission: string,
  decide: (isGranted: boolean) => void,
  details: { requestingUrl?: string },
) => void;
type Checked = (contents: object | null, permission: string, origin: string) => boolean;
const made = vi.hoisted(() => ({ asked: null as Asked | null, checked: null as Checked | null }));

vi.mock('electron', () => ({
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler: Asked) => {
        made.asked = handler;
      },
      setPermissionCheckHandler: (handler: Checked) => {
        made.checked = handler;
      },
    },
  },
}));

function isGranted(permission: string, place: string): readonly (boolean | undefined)[] {
  const answers: boolean[] = [];
  made.asked?.(null, permission, (answer) => answers.push(answer), { requestingUrl: place });
  return [...answers, made.checked?.(null, permission, place)];
}

beforeAll(setUpPermissions);

describe('a permission', () => {
  it('that the page uses is granted to the page', () => {
    for (const name of ['clipboard-sanitized-write', 'persistent-storage', 'fullscreen']) {
      expect(isGranted(name, 'yiyue://app/')).toEqual([true, true]);
    }
  });

  /** All that Electron 45 can be asked for, and what it may yet be. */
  it.each([
    'background-sync',
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'fileSystem',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'local-fonts',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'sensors',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'unknown',
    'usb',
    'window-management',
    'constructor',
    '',
  ])('that the page has no use for is refused: %s', (name) => {
    expect(isGranted(name, 'yiyue://app/')).toEqual([false, false]);
  });

  it('is refused to everybody else', () => {
    for (const place of [
      'https://example.com/',
      'yiyue://app.example/',
      'yiyue://other/',
      'https://yiyue/',
      'file:///',
      'null',
      '',
    ]) {
      expect([place, ...isGranted('fullscreen', place)]).toEqual([place, false, false]);
    }
  });

  it('is refused where nobody says who asks', () => {
    const answers: boolean[] = [];
    made.asked?.(null, 'fullscreen', (answer) => answers.push(answer), {});
    expect(answers).toEqual([false]);
  });
});
