@echo off
rem Builds everything and runs all tests; the twin of ./test, without its sum over all projects.
dotnet test "%~dp0SmpDevice.sln" --configuration Release --nologo
exit /b %errorlevel%
