/** The help text, Chinese then English. */
export const usage = `议阅命令行

用法：npm run -s yiyue -- 命令 [文件]

  documents        以 Markdown 打印随附的文件，次序与书架相同
  text 文件        打印显示的正文：每条一行，不含编号和标记
  outline 文件     打印目录：[{"level": 1, "title": "…"}]，0 级是文件的标题

“文件”可以是随附文件的编号（如 qingpu-2026-work-report）、一份带编排的来源
（含 arrangement.json 的文件夹，或其中的文件），或一个 Markdown 文件。
结果写到标准输出，消息写到标准错误；退出码 0 完成，1 文件不能用，2 用法不对。

yiyue on a command line

Usage: npm run -s yiyue -- COMMAND [FILE]

  documents        print the bundled documents as Markdown, in shelf order
  text FILE        print the shown text: one item a line, no numbers, no marks
  outline FILE     print the outline: [{"level": 1, "title": "…"}], level 0 is the title

FILE is the id of a bundled document (qingpu-2026-work-report), an arranged source
(a folder with arrangement.json, or a file in it), or a Markdown file.
Results go to standard output, messages to standard error; exit status 0 done,
1 the input was refused, 2 wrong usage.
`;
