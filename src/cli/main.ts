/** `yiyue`: the app's rules on a command line. */
import { parseArgs } from 'node:util';
import { type Command, commands, type Options } from './commands.ts';
import { usage } from './usage.ts';

const exitStatus = { done: 0, refused: 1, wrongUsage: 2 } as const;

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(usage);
    return exitStatus.done;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) return misused(name ? `没有「${name}」这个命令。` : '缺少命令。');
  let parsed: { values: Options & { help?: boolean | undefined }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        to: { type: 'string' },
        epub: { type: 'boolean' },
        docx: { type: 'string' },
        html: { type: 'string' },
        sign: { type: 'string' },
        output: { type: 'string', short: 'o' },
        'new-key': { type: 'string' },
        issuer: { type: 'string' },
      },
    });
  } catch {
    return misused(`「${command.name}」不认识这样的选项：${rest.join(' ')}`);
  }
  const { help, ...options } = parsed.values;
  if (help) {
    process.stdout.write(usage);
    return exitStatus.done;
  }
  const wrong = findMisuse(command, parsed.positionals, options);
  if (wrong !== null) return misused(wrong);
  const result = await command.run(parsed.positionals, options);
  if (!result.ok) {
    process.stderr.write(`${result.error}\n`);
    return exitStatus.refused;
  }
  process.stdout.write(result.value);
  return exitStatus.done;
}

function findMisuse(command: Command, files: readonly string[], options: Options): string | null {
  const { name, needs } = command;
  const [least, most] = command.files;
  if (files.length < least || files.length > most) {
    return `「${name}」要${command.takes ?? ` ${least} 个${most > least ? '以上的' : ''}文件`}。`;
  }
  const unknown = Object.keys(options).filter((option) => !command.options.some((own) => own === option));
  if (unknown.length > 0) return `「${name}」没有这样的选项：${unknown.join('、')}。`;
  const empty = Object.entries(options).find(([, value]) => value === '');
  if (empty) return `--${empty[0]} 后面要写出${empty[0] === 'issuer' ? '单位' : '文件名'}。`;
  if (needs !== null && !options[needs]) return `「${name}」缺少 --${needs}。`;
  return command.findMisuse?.(files, options) ?? null;
}

function misused(reason: string): number {
  process.stderr.write(`${reason}用法见：npm run -s yiyue -- --help\n`);
  return exitStatus.wrongUsage;
}

/** Whoever reads may have seen enough before the end, as `head` has. */
function passOverClosedReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

process.stdout.on('error', passOverClosedReader);
process.stderr.on('error', passOverClosedReader);
process.exitCode = await run(process.argv.slice(2));
