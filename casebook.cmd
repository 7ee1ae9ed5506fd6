@echo off
rem Starts Casebook from its sources: finds a JDK 25, builds when there is no build yet, runs.
setlocal enabledelayedexpansion
set "root=%~dp0"
set "jdk="
for %%J in ("%JAVA_HOME%") do call :try "%%~J"
for /d %%J in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try "%%~J"
if not defined jdk (
  echo casebook: no JDK 25 found; install one ^(for instance Temurin 25^) or set JAVA_HOME to it 1>&2
  exit /b 4
)
rem Sources that are newer than the build are told by PowerShell, which every supported Windows has.
set "stale=yes"
if exist "%root%app\target\built" (
  for /f %%S in ('powershell -NoProfile -Command "$b=(Get-Item '%root%app\target\built').LastWriteTime; if (Get-ChildItem -Recurse -File '%root%pom.xml','%root%provenance\src\main','%root%data-access\src\main','%root%fusion\src\main','%root%viewmodels\src\main','%root%views\src\main','%root%app\src\main' ^| Where-Object LastWriteTime -gt $b ^| Select-Object -First 1) {'yes'} else {'no'}"') do set "stale=%%S"
)
if "%stale%"=="yes" (
  echo casebook: building; the first time takes some minutes and downloads libraries 1>&2
  set "JAVA_HOME=%jdk%"
  call mvn -B -ntp -q -f "%root%pom.xml" -pl app -am package -DskipTests -Dspotless.check.skip -Djacoco.skip
  if errorlevel 1 (
    echo casebook: the build failed 1>&2
    exit /b 4
  )
  type nul > "%root%app\target\built"
)
"%jdk%\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xmx2g -cp "%root%app\target\casebook-app-0.1.0-SNAPSHOT.jar;%root%app\target\lib\*" org.casebook.app.Main %*
exit /b %errorlevel%

:try
if defined jdk exit /b 0
if exist "%~1\release" findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul && set "jdk=%~1"
exit /b 0
