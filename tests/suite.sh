# How the tests are built, run in lanes and counted; sourced by run.sh and all.sh.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. deploy/prerequisites.sh

# Two processors do the most with one collector at a time that lets much gather, with code that is compiled without being
# watched first and written once, and with idle threads that do not spin. It holds for the compiler as for the tests.
export DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0 DOTNET_GCgen0size=4000000 DOTNET_EnableWriteXorExecute=0 DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0

# Tests that take long are marked [Trait("Length", "Long")].
short="Length!=Long" long="Length=Long"

prepare() {
  require_sdk
  install_debian chromium chromium || need "The browser tests need Chromium (Debian: apt-get install chromium)."
  # The same engine, lighter; without it the tests use Chromium.
  install_debian chromium-headless-shell chromium-headless-shell || true
  install_debian pdftotext poppler-utils || need "The document tests need pdftotext (Debian: apt-get install poppler-utils)."
  install_debian zbarimg zbar-tools || need "The document tests need zbarimg (Debian: apt-get install zbar-tools)."
  # One compiler for all projects, which is warm after the first, takes two thirds of the time; nobody needs it afterwards.
  dotnet build LocalStandards.sln --nologo --verbosity quiet -p:UseSharedCompilation=true || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
  dotnet build-server shutdown --vbcscompiler > /dev/null
}

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

# test_project NAME PROJECT [ARGUMENTS …]: runs one project's tests; what it printed is kept for the count under NAME.
test_project() {
  local project="LocalStandards.$2.Tests"
  dotnet test "tests/$project/bin/Debug/net10.0/$project.dll" --nologo "${@:3}" -- RunConfiguration.CollectSourceInformation=false \
    > "$logs/$1" 2>&1 || touch "$logs/failed"
  cat "$logs/$1"
}

# "Passed!  - Failed:     0, Passed:   627, Skipped:     0, Total:   627, …"
count() { grep -hE 'Failed: +[0-9]+, Passed: +[0-9]+' "$logs"/[A-Z]* | sed -nE "s/.*$1: +([0-9]+).*/\1/p" | awk '{ n += $1 } END { print n + 0 }'; }

# Ends with: N passed, N failed, N skipped.
conclude() {
  local passed failed skipped status=0
  passed=$(count Passed) failed=$(count Failed) skipped=$(count Skipped)
  if [ -e "$logs/failed" ]; then
    status=1
    # A project that died without a count has failed all the same.
    [ "$failed" -gt 0 ] || failed=1
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  exit "$status"
}

# Two lanes: who waits for a browser leaves the processors to the other. What a test calls is compiled a second time when it
# was called a thousand times; what a browser asks for never is.
short_tests() {
  (export DOTNET_TC_CallCountThreshold=400; test_project Web Web "$@") & local portal=$!
  (test_project Domain Domain "$@"; export DOTNET_TC_CallCounting=0; test_project Documents Documents "$@"; test_project EndToEnd EndToEnd "$@") & local browser=$!
  wait "$portal" "$browser"
}
