# What the portal is built with and prints with; sourced by deploy/demo.sh and tests/run.sh.

# A compiler that lives for a minute gains nothing from instrumented code: without it a build takes two thirds of the time.
export DOTNET_TieredPGO=0

need() { printf '%s\n' "$1" >&2; exit 1; }

require_sdk() {
  command -v dotnet >/dev/null || need "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  dotnet --list-sdks | grep -q '^10\.' || need "The .NET 10 SDK is missing; found: $(dotnet --list-sdks | tr '\n' ' ')"
  command -v npm >/dev/null && command -v node >/dev/null || need "Node.js 18 or later with npm is missing: https://nodejs.org"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || need "Node.js 18 or later is needed; found $(node --version)"
}

# install_debian COMMAND PACKAGE: installs the package when the command is missing and we may; else says how.
install_debian() {
  command -v "$1" >/dev/null && return 0
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing $2 …"
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" >/dev/null && return 0
  fi
  return 1
}
