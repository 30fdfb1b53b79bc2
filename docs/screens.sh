#!/usr/bin/env bash
# Writes the pictures in docs/screens anew: every screen of the portal at 1366 and 390 px, on the small demo.
set -euo pipefail
cd "$(dirname "$0")/.."
. deploy/prerequisites.sh
require_sdk
install_debian chromium chromium || need "The pictures need Chromium (Debian: apt-get install chromium)."
install_debian pngquant pngquant || need "The pictures are made small by pngquant (Debian: apt-get install pngquant)."

mkdir -p docs/screens
rm -f docs/screens/*.png
LOCALSTANDARDS_SCREENS="$PWD/docs/screens" dotnet test tests/LocalStandards.EndToEnd.Tests --nologo --filter Category=Screens "$@"
pngquant --force --ext .png --skip-if-larger --strip docs/screens/*.png || [ $? = 98 ]
