#!/usr/bin/env bash
# Runs tests/run.sh's tests, then what is long: kills, loads, hostile files, every page in every state, and the whole of it
# with the clock one and two years on. Ends with: N passed, N failed, N skipped.
set -uo pipefail
. "$(dirname "$0")/suite.sh"
prepare
short_tests --filter "$short"
(test_project LongWeb Web --filter "$long"; test_project LongDocuments Documents --filter "$long") & first=$!
(export DOTNET_TC_CallCounting=0; test_project LongEndToEnd EndToEnd --filter "$long") & second=$!
wait "$first" "$second"
for years in 1 2; do
  (export LOCALSTANDARDS_TEST_YEARS=$years DOTNET_TC_CallCountThreshold=400; test_project "Web$years" Web --filter "$short") & shifted=$!
  (export LOCALSTANDARDS_TEST_YEARS=$years DOTNET_TC_CallCounting=0; test_project "EndToEnd$years" EndToEnd --filter "$short") & browser=$!
  wait "$shifted" "$browser"
done
conclude
