#!/bin/sh
# Starts Yiyue from the folder that this file is in, wherever that is.
unset NODE_OPTIONS
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
node=$here/runtime/node
# Some programs that unpack a ZIP forget what is to be run.
[ -x "$node" ] || chmod u+x "$node" 2>/dev/null
# A disk may allow no programs, and an old system not have what this one needs: the system's own words say which.
if ! words=$("$node" --version 2>&1); then
  message="没有找到可以运行的 $node。请把压缩包全部解压到这台电脑的硬盘上，再打开议阅。(Unpack the whole archive to a disk of this computer.)
$words"
  echo "$message" >&2
  zenity --error --no-markup --title=议阅 --text="$message" 2>/dev/null ||
    kdialog --title 议阅 --error "$message" 2>/dev/null
  exit 1
fi
exec "$node" "$here/app/yiyue.cjs" "$@"
