#!/usr/bin/env bash
# Installs what the tests need, builds, and runs the tests of every day: the rules, the pages, one browser journey per
# feature. Ends with: N passed, N failed, N skipped. An argument is a filter of "dotnet test" in place of the usual one,
# such as Name~Deadline. What takes long runs in tests/all.sh.
set -uo pipefail
. "$(dirname "$0")/suite.sh"
prepare
short_tests --filter "${1:-$short}"
conclude
