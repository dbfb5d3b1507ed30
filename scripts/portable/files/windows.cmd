@echo off
rem Starts Yiyue. The window closes by itself once Yiyue is open. docs/packaging.md says why it is made like this.
setlocal EnableExtensions DisableDelayedExpansion
set "NODE_OPTIONS="
set "YIYUE_NODE=%~dp0runtime\node.exe"
set "YIYUE_CODE=1"
if exist "%YIYUE_NODE%" "%YIYUE_NODE%" "%~dp0app\yiyue.cjs" %*
if exist "%YIYUE_NODE%" set "YIYUE_CODE=%errorlevel%"
if "%YIYUE_CODE%"=="0" exit /b 0
chcp 65001 >nul
if not exist "%YIYUE_NODE%" echo 请先把压缩包全部解压到一个文件夹，再双击里面的“议阅”。(Unpack the whole ZIP first.)
if exist "%YIYUE_NODE%" if not "%YIYUE_CODE%"=="3" echo 议阅没有打开。上面若说被管理员或安全软件阻止，请管理员放行 runtime\node.exe。(Yiyue did not start.)
pause
exit /b %YIYUE_CODE%
