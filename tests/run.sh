#!/usr/bin/env bash
# Installs what the browser tests need, builds, and runs every test. Ends with: N passed, N failed, N skipped.
# Arguments go to "dotnet test", such as --filter Name~Deadline.
set -uo pipefail
cd "$(dirname "$0")/.."
. deploy/prerequisites.sh
require_sdk
install_debian chromium chromium || need "The browser tests need Chromium (Debian: apt-get install chromium)."
install_debian pdftotext poppler-utils || need "The document tests need pdftotext (Debian: apt-get install poppler-utils)."

dotnet build LocalStandards.sln --nologo --verbosity quiet || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

passed=0 failed=0 skipped=0 status=0
for project in Domain Documents Web EndToEnd; do
  log=$(mktemp)
  dotnet test "tests/LocalStandards.$project.Tests" --no-build --nologo "$@" 2>&1 | tee "$log"
  [ "${PIPESTATUS[0]}" = 0 ] || status=1
  # "Passed!  - Failed:     0, Passed:   627, Skipped:     0, Total:   627, …"
  line=$(grep -E 'Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+' "$log" | tail -n 1)
  count() { printf '%s' "$line" | sed -nE "s/.*$1: +([0-9]+).*/\1/p"; }
  passed=$((passed + $(count Passed || echo 0) + 0))
  failed=$((failed + $(count Failed || echo 0) + 0))
  skipped=$((skipped + $(count Skipped || echo 0) + 0))
  rm -f "$log"
done
# A project that died without a count has failed all the same.
[ "$status" = 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
