@echo off
rem Starts Casebook from its sources: finds a JDK 25, builds when the sources are newer than the build, runs.
rem Quotes: cmd counts them without regard to backslashes, so none stands inside another pair.
setlocal disabledelayedexpansion
set "root=%~dp0"
set "target=%root%app\target"
set "stamp=%target%\built"
set "program=%target%\casebook.jar"

set "jdk="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%J in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*") do call :try "%%~J"
if not defined jdk (
  echo casebook: no JDK 25 found; install one, for instance Temurin 25, or set JAVA_HOME to it 1>&2
  exit /b 4
)

call :is_built
if errorlevel 1 call :build
if errorlevel 1 exit /b 4
"%jdk%\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xmx2g -cp "%program%" org.casebook.app.Main %*
exit /b %errorlevel%

rem The first JDK that fits is taken. The dot before 25 stands for the quote in JAVA_VERSION="25.0.1".
:try
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /r /b /c:"JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>&1
if not errorlevel 1 set "jdk=%~1"
exit /b 0

rem PowerShell, which every supported Windows has, compares the times; it finds the paths in the environment.
:is_built
if not exist "%stamp%" exit /b 1
if not exist "%program%" exit /b 1
powershell -NoProfile -Command "$r=$env:root; $b=(Get-Item -LiteralPath $env:stamp).LastWriteTimeUtc; $p=@($r+'pom.xml'); foreach ($m in 'provenance','data-access','fusion','viewmodels','views','app') { $p+=$r+$m+'\pom.xml'; $p+=$r+$m+'\src\main' }; foreach ($f in $p) { foreach ($i in @(Get-Item -LiteralPath $f)+@(Get-ChildItem -LiteralPath $f -Recurse)) { if ($i.LastWriteTimeUtc -gt $b) { exit 1 } } }; exit 0"
exit /b %errorlevel%

rem The stamp has the time at which the build began, and is moved into its place last.
:build
where mvn >nul 2>&1 || goto no_maven
if not exist "%target%" mkdir "%target%" 2>nul
type nul 2>nul >"%stamp%.begun" || goto not_writable
echo casebook: building; the first time takes some minutes and downloads libraries 1>&2
if exist "%stamp%" del /q "%stamp%"
if exist "%target%\lib" rmdir /s /q "%target%\lib"
set "JAVA_HOME=%jdk%"
call mvn -f "%root%pom.xml" -B -ntp -q -pl app -am package -DskipTests -Dspotless.check.skip -Djacoco.skip 1>&2 || goto failed
move /y "%stamp%.begun" "%stamp%" >nul || goto not_writable
exit /b 0

rem Paths may hold brackets, which end a block: so these lines stand in none.
:no_maven
echo casebook: Maven is missing; install it and put it on the path 1>&2
exit /b 1
:not_writable
echo casebook: "%target%" cannot be written; whoever owns it must build once 1>&2
exit /b 1
:failed
echo casebook: the build failed 1>&2
exit /b 1
