/** Stands in for Electron's `dialog`: answers what the test says, and takes an unexpected question for a failure. */

export interface SaveDialogOptions {
  readonly title: string;
  readonly defaultPath: string;
}
export interface SaveDialogAnswer {
  readonly canceled: boolean;
  readonly filePath: string;
}
export interface MessageOptions {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

type AnswerSave = (options: SaveDialogOptions) => SaveDialogAnswer;

export class HostDialogs {
  readonly #saves: AnswerSave[] = [];
  readonly #messages: string[] = [];
  /** Everything asked by message boxes so far. */
  readonly asked: MessageOptions[] = [];
  readonly #report: (problem: string) => void;

  constructor(report: (problem: string) => void) {
    this.#report = report;
  }

  /** Answers the next save dialog. */
  answerSave(answer: AnswerSave): void {
    this.#saves.push(answer);
  }

  /** Presses the button with this label in the next message box. */
  answerMessage(button: string): void {
    this.#messages.push(button);
  }

  async showSaveDialog(_window: object, options: SaveDialogOptions): Promise<SaveDialogAnswer> {
    const answer = this.#saves.shift();
    if (answer === undefined) return this.#refuse(`save dialog for ${options.defaultPath}`);
    return answer(options);
  }

  /** Before the options there may be the window to which it belongs. */
  async showMessageBox(...args: [object, MessageOptions] | [MessageOptions]): Promise<{ response: number }> {
    const options = args.length === 1 ? args[0] : args[1];
    this.asked.push(options);
    const button = this.#messages.shift();
    const response = button === undefined ? -1 : options.buttons.indexOf(button);
    if (response === -1)
      return this.#refuse(`message box: ${options.message} ${options.buttons.join(' / ')}`);
    return { response };
  }

  #refuse(what: string): never {
    this.#report(`unexpected ${what}`);
    throw new Error(`The test did not say how to answer this ${what}`);
  }
}
