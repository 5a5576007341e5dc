#!/usr/bin/env bash
# Builds with warnings as errors, checks the formatting, runs every test, and ends with one plain line of counts.
#   ./test.sh            with what is installed (tests that need PostgreSQL or Chromium say when they are skipped)
#   ./test.sh --install  installs a missing PostgreSQL and Chromium with apt-get first (also when CI is set)
# What follows goes to the test runner: ./test.sh -class 'NewsBot.Tests.Feeds.*'
set -u
cd "$(dirname "$0")" || exit 1

case "${1:-}" in
    -h | --help)
        sed -n '2,5s/^# \{0,1\}//p' test.sh
        exit 0
        ;;
esac

install_missing() {
    local packages=()
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || packages+=(postgresql)
    command -v chromium >/dev/null 2>&1 || packages+=(chromium)
    [ ${#packages[@]} -eq 0 ] && return 0
    local sudo=()
    [ "$(id -u)" -eq 0 ] || sudo=(sudo)
    echo "Installing ${packages[*]} ..."
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive sh -c \
        "apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages[*]}" </dev/null >/dev/null \
        || echo "Could not install ${packages[*]}; the tests that need it will be skipped."
}

if [ "${1:-}" = "--install" ]; then
    shift
    install_missing
elif [ -n "${CI:-}" ]; then
    install_missing
fi

if [ -z "${NEWSBOT_CORPORA:-}" ] && [ -d ../shared ]; then
    NEWSBOT_CORPORA="$(cd ../shared && pwd)"
    export NEWSBOT_CORPORA
fi

# The transport on DSharpPlus needs a nightly package that not every registry serves. It is tried in a copy of the tree
# with a package folder of its own, so that neither shows in the build below.
try_dsharpplus() {
    local copy project status
    copy="$(mktemp -d)" || return 1
    project=src/NewsBot.Discord.DSharpPlus
    tar --exclude=bin --exclude=obj --exclude=.git --exclude='packages*.lock.json' -cf - . | tar -xf - -C "$copy"
    (
        cd "$copy" || exit 1
        export NUGET_PACKAGES="$copy/packages"
        options=(-p:DiscordClient=DSharpPlus -p:RestorePackagesWithLockFile=false -p:RestoreLockedMode=false)
        if ! dotnet restore "$project" "${options[@]}" >restore.log 2>&1; then
            if [ "$(grep -oE 'error [A-Z]+[0-9]+' restore.log | sort -u)" = "error NU1101" ]; then
                echo "SKIPPED: DSharpPlus transport not compiled here"
                exit 0
            fi
            cat restore.log
            exit 1
        fi
        dotnet run --project tests/NewsBot.Tests "${options[@]}" -- \
            -class 'NewsBot.Tests.Discord.DSharpPlusDiscordTransport'
    )
    status=$?
    rm -rf "$copy"
    return "$status"
}

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
try_dsharpplus || { echo "The transport on DSharpPlus does not build or does not keep its contract."; exit 1; }
dotnet build NewsBot.sln -c Release || exit 1
dotnet format NewsBot.sln --no-restore --verify-no-changes || { echo "Run: dotnet format NewsBot.sln"; exit 1; }

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
dotnet run --no-build -c Release --project tests/NewsBot.Tests -- "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
count() { sed -n "s/.*$1: *\([0-9][0-9]*\).*/\1/p" "$log" | tail -n 1; }
failed="$(count Failed)"
skipped="$(count Skipped)"
total="$(count Total)"
if [ -z "$total" ]; then
    echo "The test program ended without a result (exit code $status)."
    exit 1
fi
echo "$((total - failed - skipped)) passed, $failed failed, $skipped skipped"
exit "$status"
