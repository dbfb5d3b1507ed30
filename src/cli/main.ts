/** `yiyue`: the app's rules on a command line. */
import { parseArgs } from 'node:util';
import { commands } from './commands.ts';
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
  let parsed: { values: { help?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    return misused(`「${command.name}」不认识这样的选项：${rest.join(' ')}`);
  }
  if (parsed.values.help) {
    process.stdout.write(usage);
    return exitStatus.done;
  }
  if (parsed.positionals.length !== command.files) {
    return misused(`「${command.name}」要 ${command.files} 个文件。`);
  }
  const result = await command.run(parsed.positionals);
  if (!result.ok) {
    process.stderr.write(`${result.error}\n`);
    return exitStatus.refused;
  }
  process.stdout.write(result.value);
  return exitStatus.done;
}

function misused(reason: string): number {
  process.stderr.write(`${reason}用法见：npm run -s yiyue -- --help\n`);
  return exitStatus.wrongUsage;
}

process.exitCode = await run(process.argv.slice(2));
