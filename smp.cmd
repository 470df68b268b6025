@echo off
rem Builds the program when needed and starts it; the twin of ./smp.
setlocal
set "project=host\Smp.App"
set "name=smp"
set "arguments=%*"
if /i "%~1"=="bench" set "project=tests\Smp.Bench"
if /i "%~1"=="bench" set "name=Smp.Bench"
if /i "%~1"=="bench" for /f "tokens=1,*" %%a in ("%*") do set "arguments=%%b"
dotnet build "%~dp0%project%" --configuration Release --nologo --verbosity quiet 1>&2 || exit /b 2
dotnet "%~dp0%project%\bin\Release\net10.0\%name%.dll" %arguments%
exit /b %errorlevel%
