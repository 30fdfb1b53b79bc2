#!/usr/bin/env bash
# Installs what the browser tests need, builds, and runs every test. Ends with: N passed, N failed, N skipped.
# Arguments go to "dotnet test", such as --filter Name~Deadline.
set -uo pipefail
cd "$(dirname "$0")/.."
. deploy/prerequisites.sh
require_sdk
install_debian chromium chromium || need "The browser tests need Chromium (Debian: apt-get install chromium)."
# The same engine, lighter; without it the tests use Chromium.
install_debian chromium-headless-shell chromium-headless-shell || true
install_debian pdftotext poppler-utils || need "The document tests need pdftotext (Debian: apt-get install poppler-utils)."
install_debian zbarimg zbar-tools || need "The document tests need zbarimg (Debian: apt-get install zbar-tools)."

# Two processors do the most with one collector at a time that lets much gather, with code that is compiled without being
# watched first and written once, and with idle threads that do not spin. It holds for the compiler as for the tests.
export DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0 DOTNET_GCgen0size=4000000 DOTNET_EnableWriteXorExecute=0 DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0

# One compiler for all projects, which is warm after the first, takes two thirds of the time; nobody needs it afterwards.
dotnet build LocalStandards.sln --nologo --verbosity quiet -p:UseSharedCompilation=true || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
dotnet build-server shutdown --vbcscompiler > /dev/null

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
run() {
  local name="LocalStandards.$1.Tests"
  dotnet test "tests/$name/bin/Debug/net10.0/$name.dll" --nologo "${@:2}" -- RunConfiguration.CollectSourceInformation=false \
    > "$logs/$1" 2>&1 || touch "$logs/failed"
  cat "$logs/$1"
}

# Two lanes: who waits for a browser leaves the processors to the other. What a test calls is compiled a second time when it
# was called a thousand times; what a browser asks for never is.
(export DOTNET_TC_CallCountThreshold=400; run Web "$@") & portal=$!
(run Domain "$@"; export DOTNET_TC_CallCounting=0; run Documents "$@"; run EndToEnd "$@") & browser=$!
wait "$portal" "$browser"

# "Passed!  - Failed:     0, Passed:   627, Skipped:     0, Total:   627, …"
count() { grep -hE 'Failed: +[0-9]+, Passed: +[0-9]+' "$logs"/[A-Z]* | sed -nE "s/.*$1: +([0-9]+).*/\1/p" | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(count Passed) failed=$(count Failed) skipped=$(count Skipped) status=0
if [ -e "$logs/failed" ]; then
  status=1
  # A project that died without a count has failed all the same.
  [ "$failed" -gt 0 ] || failed=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
