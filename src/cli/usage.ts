/** The help text, Chinese then English. */
export const usage = `议阅命令行

用法：npm run -s yiyue -- 命令 [文件]

  documents        以 Markdown 打印随附的文件，次序与书架相同
  text 文件        打印显示的正文：每条一行，表格每行的单元格以制表符分隔，不含编号和标记
  outline 文件     打印目录：[{"level": 1, "title": "…"}]，0 级是文件的标题
  info 文件        打印文件自己说明的情况：标题、种类、地方、年份、会议、场合、日期、
                   报告人、字数、条数，没有的为 null
  import 文件… --to 文件夹 [--epub]
                   转成带说明的 Markdown，或 EPUB，存进文件夹；已有的文件不会被改写
  compare 旧文件 新文件 [--docx 文件] [--html 文件]
                   对照两份文件，打印每一处改动：[{"kind": "changed", "old": {"start": 0,
                   "end": 2}, "new": …, "oldWords": "…", "newWords": "…", "isNumber": true}]；
                   另存为带修订标记的 Word 文件、网页；已有的文件不会被改写
  reanchor 旧文件 新文件 引文.json
                   引文 [{"start": 0, "end": 4}] 是旧文件正文（text 所打印的）中的位置，
                   以 UTF-16 单元计；按同样的次序打印在新文件中的位置：
                   [{"state": "exact", "start": 0, "end": 4}]。exact：一字不差，changed：
                   文字有改动，lost：已不在，start 和 end 为 null
  find 内容 文件…  打印每一处：[{"file": "…", "start": 0, "end": 2}]，按 text 打印的正文计，
                   以 UTF-16 为单位。内容：几个词以空格分开，一条里都要有；"照原样"；
                   -不要的词；/正则表达式/；拼音（qingpu、qpxc、青pu）。
                   以 - 开头时，在前面写上 --
  figures 文件     打印每一个数：[{"subject": "…", "indicator": "…", "value": 600, "upper": null,
                   "unit": "亿元", "kind": "level", "qualifier": null, "direction": null,
                   "period": "2026年", "role": "target", "start": 0, "end": 2}]，位置按 text
                   打印的正文计，以 UTF-16 为单位。kind：level 总量、growth 增减幅度、change
                   增减量、share 比率、rank 位次、count 个数；role：outcome 结果、target 目标、
                   plan 多年的目标、reference 比照的数
  merge 批注文件…  把几份批注文件（.yiyue 或 JSON）合成一份，以 JSON 打印；次序和重复不影响
                   结果，各人的批注并存，同一条以后改的为准，作者删除的不再出现
  pack 文件夹 --sign 钥匙 -o 文件.yypack
                   把文件夹里的文件做成一个签了名的会议文件包，打印其中各份文件和指纹；
                   会议名称、次序、有效期等写在文件夹里的 pack.json 里（见 docs/packs.md）
  pack --new-key 文件 [--issuer 单位]
                   做一把新的签发钥匙，打印指纹：代表第一次导入时，由会务组念给他们核对
  validate 文件    打印批注文件（备份也是）、编排文件或会议文件包是什么：种类、所属文件、条数、
                   签发的指纹；有错的逐处写明位置和原因，退出码 1
                   加密的文件，口令写在环境变量 YIYUE_PASSPHRASE 里

“文件”可以是 Word（.docx）、PDF、网页、EPUB、Markdown、纯文本，也可以是随附文件的
编号（如 qingpu-2026-work-report）、一份带编排的来源（含 arrangement.json 的文件夹，
或其中的文件）。
结果写到标准输出，消息写到标准错误；退出码 0 完成，1 文件不能用，2 用法不对。

yiyue on a command line

Usage: npm run -s yiyue -- COMMAND [FILE]

  documents        print the bundled documents as Markdown, in shelf order
  text FILE        print the shown text: one item a line, a table one row a line with its
                   cells parted by tabs, no numbers, no marks
  outline FILE     print the outline: [{"level": 1, "title": "…"}], level 0 is the title
  info FILE        print what the document says of itself: title, kind, place, year, meeting,
                   occasion, date, speaker, characters, items; null where it does not
  import FILE… --to FOLDER [--epub]
                   convert to Markdown with front matter, or to EPUB, into the folder;
                   no file that is there is written over
  compare OLD NEW [--docx FILE] [--html FILE]
                   compare two files, print each change: [{"kind": "changed", "old": {"start": 0,
                   "end": 2}, "new": …, "oldWords": "…", "newWords": "…", "isNumber": true}];
                   also as a Word file with tracked changes, as a web page;
                   no file that is there is written over
  reanchor OLD NEW QUOTES.json
                   for quotations [{"start": 0, "end": 4}] of OLD's shown text (what text
                   prints), in UTF-16 units, print in the same order where they are in NEW's:
                   [{"state": "exact", "start": 0, "end": 4}]. exact: the very same words,
                   changed: some differ, lost: gone, start and end are null
  find QUERY FILE… print every place: [{"file": "…", "start": 0, "end": 2}], offsets in what text
                   prints, in UTF-16 units. QUERY: words parted by spaces, all of them in one
                   item; "as it stands"; -words it must not have; /regular expression/;
                   pinyin (qingpu, qpxc, 青pu). Write -- before one that begins with -
  figures FILE     print every figure: [{"subject": "…", "indicator": "…", "value": 600,
                   "upper": null, "unit": "亿元", "kind": "level", "qualifier": null,
                   "direction": null, "period": "2026年", "role": "target", "start": 0,
                   "end": 2}], offsets in what text prints, in UTF-16 units. kind: level, growth,
                   change, share, rank, count; role: outcome, target, plan (over several years),
                   reference
  merge FILE…      merge notes files (.yiyue or JSON) into one, printed as JSON; order and
                   repetition do not matter, everybody's notes stand side by side, the later
                   state of a note counts, and what its author removed is gone
  pack FOLDER --sign KEY -o FILE.yypack
                   make one signed meeting pack of the files in FOLDER, print its documents and
                   the fingerprint; the meeting's title, the order, the last day and more stand
                   in pack.json in FOLDER (see docs/packs.md)
  pack --new-key FILE [--issuer NAME]
                   make a new key to sign with, print its fingerprint: the office reads it aloud
                   to delegates who import its first pack
  validate FILE    print what a notes file (a backup is one), an arrangement or a meeting pack is:
                   kind, documents, counts, the signer's fingerprint; or each place where it is
                   wrong, with the reason, status 1
                   The passphrase of an encrypted file is read from YIYUE_PASSPHRASE

FILE is a Word (.docx), PDF, web page, EPUB, Markdown or plain text file, or the id of a
bundled document (qingpu-2026-work-report), or an arranged source (a folder with
arrangement.json, or a file in it).
Results go to standard output, messages to standard error; exit status 0 done,
1 the input was refused, 2 wrong usage.
`;
