@echo off
rem Takes Mentor training away again, for the person who is signed in: what install.cmd made, and nothing else.
rem   uninstall.cmd          waits for a key at the end, so that the last sentence can be read
rem   uninstall.cmd /quiet   does not wait
rem Ends with 0 where it is gone, and with 1 where something has to be put right first.
setlocal EnableExtensions DisableDelayedExpansion
set "KIT=%~dp0"
set "PLACE=%LOCALAPPDATA%\mentortools"
set "QUIET="
if /i "%~1"=="/quiet" set "QUIET=1"
set "RESULT=1"

if not defined LOCALAPPDATA goto :absent
if not exist "%PLACE%\installed.json" goto :absent
if not exist "%KIT%installer\__main__.py" goto :unpack

"%PLACE%\Scripts\python.exe" -I -c "" >nul 2>nul
if not "%ERRORLEVEL%"=="0" goto :nopython
"%PLACE%\Scripts\python.exe" -I -B "%KIT%installer" uninstall
if not "%ERRORLEVEL%"=="0" goto :finish
rd /s /q "%PLACE%\Scripts" 2>nul
if exist "%PLACE%\Scripts" goto :inuse
rem A folder that somebody stands in stays.
cd /d "%SystemRoot%"
rem The rest is one block, which is read whole before it runs: this file may be in the folder that goes.
(
  del /q "%PLACE%\uninstall.cmd" 2>nul
  rd "%PLACE%" 2>nul
  echo Mentor training is gone. Your workbooks are as they were.
  if defined QUIET exit /b 0
  echo.
  echo Press any key to close this window.
  pause >nul
  exit /b 0
)

:absent
echo Mentor training is not installed for you.
goto :finish

:unpack
echo The kit is not all there. Right-click mentortools-windows.zip, choose Extract All, and run uninstall.cmd there.
goto :finish

:nopython
echo The Python that Mentor training was installed with is gone, or may not run.
echo Run install.cmd again and then uninstall.cmd, or close Excel and delete these three by hand. Nothing was changed.
echo "%PLACE%"
echo "%APPDATA%\Microsoft\Excel\XLSTART\mentortools.xlam"
echo the shortcut Mentor training on the desktop
goto :finish

:inuse
echo A part of Mentor training is still in use. Close its windows, and delete this folder by hand:
echo "%PLACE%\Scripts"
goto :finish

:finish
if defined QUIET exit /b %RESULT%
echo.
echo Press any key to close this window.
pause >nul
exit /b %RESULT%
