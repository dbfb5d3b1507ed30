import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LastWindow, usualPatience } from '../../src/server/last-window.ts';

const { opening, closed, broken } = usualPatience;
const goingAway = 1001;
const abnormal = 1006;

let gone: ReturnType<typeof vi.fn<() => void>>;
let windows: LastWindow;

beforeEach(() => {
  vi.useFakeTimers();
  gone = vi.fn<() => void>();
  windows = new LastWindow(gone);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether the server would have ended after that many milliseconds, and no sooner. */
function endsAfter(milliseconds: number): boolean {
  vi.advanceTimersByTime(milliseconds - 1);
  const isEarly = gone.mock.calls.length > 0;
  vi.advanceTimersByTime(1);
  return !isEarly && gone.mock.calls.length === 1;
}

describe('a server that ends with the last window', () => {
  it('waits for the first window as long as a browser may take', () => {
    expect(endsAfter(opening)).toBe(true);
  });

  it('begins to wait for it when the notes are opened, however long that takes', async () => {
    let open = () => {};
    const notes = new Promise<void>((resolve) => {
      open = resolve;
    });
    windows.waitFor(notes);
    vi.advanceTimersByTime(10 * opening);
    expect(gone).not.toHaveBeenCalled();
    open();
    await notes;
    expect(endsAfter(opening)).toBe(true);
  });

  it('never ends while a window is open, however long nothing is asked', () => {
    windows.opened();
    vi.advanceTimersByTime(30 * 24 * 3_600_000);
    expect(gone).not.toHaveBeenCalled();
  });

  it('ends soon after the window was closed', () => {
    windows.opened();
    windows.closed(goingAway);
    expect(endsAfter(closed)).toBe(true);
  });

  it('ends with the last of several, whichever that is', () => {
    windows.opened();
    windows.opened();
    windows.closed(goingAway);
    vi.advanceTimersByTime(opening + broken);
    expect(gone).not.toHaveBeenCalled();
    windows.closed(goingAway);
    expect(endsAfter(closed)).toBe(true);
  });

  it('outlives a window that is loaded anew, also by a slow computer', () => {
    windows.opened();
    windows.closed(goingAway);
    vi.advanceTimersByTime(closed - 1);
    windows.asked(true);
    vi.advanceTimersByTime(opening - 1);
    windows.opened();
    vi.advanceTimersByTime(opening + broken);
    expect(gone).not.toHaveBeenCalled();
  });

  it('is not kept up by what a window sends when it closes', () => {
    windows.opened();
    windows.closed(goingAway);
    windows.asked(false);
    expect(endsAfter(closed)).toBe(true);
  });

  it('waits longer for a window whose connection broke down', () => {
    windows.opened();
    windows.closed(abnormal);
    expect(endsAfter(broken)).toBe(true);
  });

  it('waits for it no shorter when something is asked, or another window is closed', () => {
    windows.opened();
    windows.opened();
    windows.closed(abnormal);
    windows.closed(goingAway);
    windows.asked(true);
    expect(endsAfter(broken)).toBe(true);
  });

  it('ends soon after that window came back and was closed', () => {
    windows.opened();
    windows.closed(abnormal);
    windows.opened();
    windows.closed(goingAway);
    expect(endsAfter(closed)).toBe(true);
  });

  it('waits for a window that is being opened while the last one is closed', () => {
    windows.opened();
    windows.asked(true);
    windows.closed(goingAway);
    expect(endsAfter(opening)).toBe(true);
  });

  it('is kept up by requests where something on the way allows no connection', () => {
    windows.asked(true);
    for (let minute = 0; minute < 60; minute += 1) {
      vi.advanceTimersByTime(60_000);
      windows.asked(false);
    }
    expect(gone).not.toHaveBeenCalled();
  });
});
