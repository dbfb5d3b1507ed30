/** The only way in for calls of the page: who calls and with what is checked before anything is done. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, BrowserWindow as Windows } from 'electron';
import * as v from 'valibot';
import { appOrigin } from '../bridge.ts';

/**
 * Answers `channel` with `answer`. A call from another origin, from a frame inside the page, or with an argument
 * that the schema does not take is a bug or an attack, so the caller's promise is rejected and nothing runs.
 */
export function handle<Schema extends v.GenericSchema>(
  channel: string,
  schema: Schema,
  answer: (argument: v.InferOutput<Schema>, window: BrowserWindow) => Promise<unknown>,
): void {
  ipcMain.handle(channel, async (event, ...rest: readonly unknown[]) => {
    const window = windowOfCaller(event);
    if (window === null) throw new Error(`${channel}: this caller is not the app's page`);
    const argument = v.safeParse(schema, rest[0], { abortEarly: true });
    if (!argument.success || rest.length !== 1) throw new Error(`${channel}: this argument is not accepted`);
    return answer(argument.output, window);
  });
}

function windowOfCaller({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow | null {
  if (senderFrame === null || senderFrame.origin !== appOrigin || senderFrame.parent !== null) return null;
  return Windows.fromWebContents(sender);
}
