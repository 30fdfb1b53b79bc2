#!/usr/bin/env bash
# Builds the portal and runs it with the national demo: invented people and answers on all 7,849 authorities.
#   PORT           where it listens (default 5080)
#   DATA_DIR       database, files and logs (default: a folder git ignores)
#   DEMO_PASSWORD  the password of the demo accounts (printed at start)
# Arguments go to the portal: --demo small | default | full | story, --Clock:StartAt 2026-09-26T16:55:00Z …
set -euo pipefail
cd "$(dirname "$0")/.."
. deploy/prerequisites.sh
require_sdk
install_debian chromium-headless-shell chromium-headless-shell || install_debian chromium chromium || echo "Chromium is missing: the portal runs, but PDFs are replaced by a print view (Debian: apt-get install chromium)."

# Compiled without being watched first, the compiler is done a third sooner.
DOTNET_TieredPGO=0 dotnet build src/LocalStandards.Web --configuration Release --nologo --verbosity quiet
export ASPNETCORE_ENVIRONMENT=Demo
export DATA_DIR="${DATA_DIR:-$PWD/data}"
exec dotnet src/LocalStandards.Web/bin/Release/net10.0/LocalStandards.Web.dll \
  --urls "http://127.0.0.1:${PORT:-5080}" --contentRoot "$PWD/src/LocalStandards.Web" "$@"
