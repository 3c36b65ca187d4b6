@echo off
rem Installs Mentor training for the person who is signed in, or brings it up to date. No administrator rights needed.
rem   install.cmd          waits for a key at the end, so that the last sentence can be read
rem   install.cmd /quiet   does not wait
rem Ends with 0 where it is installed, and with 1 where something has to be put right first; nothing is changed then.
setlocal EnableExtensions DisableDelayedExpansion
set "KIT=%~dp0"
set "QUIET="
if /i "%~1"=="/quiet" set "QUIET=1"
set "PYTHON="
set "CHOSEN="
set "RESULT=1"
rem The launcher of Python shall find what is there, and neither install nor choose by itself.
set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"

if not exist "%KIT%installer\__main__.py" goto :unpack
if not defined LOCALAPPDATA goto :windows

for %%V in (3.14 3.13 3.12 3.15) do call :by_launcher %%V
for %%V in (314 313 312 315) do call :by_folder %%V
if not defined PYTHON call :by_path
if not defined PYTHON goto :nothing

"%PYTHON%" %CHOSEN% -I -B "%KIT%installer" install
if not "%ERRORLEVEL%"=="0" goto :finish
set "RESULT=0"
echo.
echo What is installed, and what Excel allows:
"%LOCALAPPDATA%\mentortools\Scripts\mentortools.exe" doctor
goto :finish

:by_launcher
if defined PYTHON exit /b 0
py.exe -%1 -I -B "%KIT%installer" fits >nul 2>nul
if not "%ERRORLEVEL%"=="0" exit /b 0
set "PYTHON=py.exe"
set "CHOSEN=-%1"
exit /b 0

:by_folder
set "TRIED=%LOCALAPPDATA%\Programs\Python\Python%1\python.exe"
call :try
set "TRIED=%ProgramFiles%\Python%1\python.exe"
call :try
exit /b 0

:try
if defined PYTHON exit /b 0
if not exist "%TRIED%" exit /b 0
"%TRIED%" -I -B "%KIT%installer" fits >nul 2>nul
if not "%ERRORLEVEL%"=="0" exit /b 0
set "PYTHON=%TRIED%"
exit /b 0

:by_path
python.exe -I -B "%KIT%installer" fits >nul 2>nul
if not "%ERRORLEVEL%"=="0" exit /b 0
set "PYTHON=python.exe"
exit /b 0

:unpack
echo The kit is not all there. Right-click mentortools-windows.zip, choose Extract All, and run install.cmd there.
goto :finish

:windows
echo Windows does not say where your programs go. Sign out, sign in again, and run install.cmd again.
goto :finish

:nothing
echo Mentor training needs Python 3.12, 3.13, 3.14 or 3.15, and found none that fits.
echo Ask your IT support: "Install Python 3.14 for Windows, 64-bit, not the one of the Microsoft Store, for me."
echo Then run install.cmd again. Nothing was changed.
goto :finish

:finish
if defined QUIET exit /b %RESULT%
echo.
echo Press any key to close this window.
pause >nul
exit /b %RESULT%
