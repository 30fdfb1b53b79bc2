#!/usr/bin/env bash
# Benchmarks on the full demo: publishes the portal, seeds it once, prints ratios taken in this run.
#   BENCH_DIR  where the published portal and its database go (default: artifacts/bench, ignored by git)
set -euo pipefail
cd "$(dirname "$0")/.."
. deploy/prerequisites.sh
require_sdk
dir="${BENCH_DIR:-$PWD/artifacts/bench}"
dotnet publish src/LocalStandards.Web --configuration Release --runtime linux-x64 --self-contained false --nologo --verbosity quiet --output "$dir/portal"
dotnet build tests/LocalStandards.Benchmarks --configuration Release --nologo --verbosity quiet
exec dotnet tests/LocalStandards.Benchmarks/bin/Release/net10.0/LocalStandards.Benchmarks.dll "$dir/portal/LocalStandards.Web.dll" "$dir/data"
