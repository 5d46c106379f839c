#!/bin/sh
# Records the cache for fast starts: runs a copy of the program on empty data, asks it for a few pages, stops it, and
# lets Java make the cache from what it saw. Started in the background by `./waymark serve`; gives up when that ends.
# Usage: record-cache.sh JAVA RUN CACHE JAVA_OPTIONS PROCESS_OF_THE_PROGRAM
set -u
java=$1 run=$2 cache=$3 options=$4 program=$5
step=

scratch=$(mktemp -d) || exit 1
clean() {
    [ -z "$step" ] || kill -9 "$step" 2>/dev/null
    rm -rf "$scratch" "$cache.$program"
}
trap clean EXIT
trap 'exit 1' HUP INT TERM

# Waits so many seconds for a condition.
within() {
    seconds=$1
    shift
    while [ "$seconds" -gt 0 ]; do
        kill -0 "$program" 2>/dev/null || exit 1
        "$@" && return
        sleep 1
        seconds=$((seconds - 1))
    done
    return 1
}

# Any answer will do, also a refusal.
fetch() {
    if command -v curl >/dev/null; then
        where=$(curl -sSL --compressed --noproxy '*' -m 5 -b cookies -c cookies -o page -w '%{url_effective}' "$@")
    elif command -v wget >/dev/null; then
        wget -q -T 5 -O page "$1"
    else
        return 1
    fi
} 2>/dev/null

secret() { sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' page | head -n 1; }

# Sets up a workspace, with an objective and a KPI to look at: of the demo world the program would keep in mind much that a start never needs.
found() {
    fetch "$site/" && fetch -d "_csrf=$(secret)" -d workspaceName=Cache -d timeZone=UTC -d fiscalYearStart=1 -d personName=Cache \
        -d email=cache@localhost.localdomain -d password=only-for-the-cache "$site/setup" && grep -q 'id="main"' page || return 1
    fetch "$site/objectives/new"
    cycle=$(sed -n 's/.*<option value="\([0-9a-f-]\{36\}\)" selected.*/\1/p' page | head -n 1)
    fetch -d "_csrf=$(secret)" -d title=Cache -d level=COMPANY -d kind=COMMITTED -d "cycle=$cycle" "$site/objectives"
    objective=$where
    fetch "$site/kpis/new"
    fetch -d "_csrf=$(secret)" -d name=Cache "$site/kpis"
    kpi=$where
}

has_ended() { ! kill -0 "$step" 2>/dev/null; }

# Runs Java with nothing of the real program's settings: no database, no mail server, an own directory, last in line for
# the processor. Options are split on purpose.
java_apart() {
    # shellcheck disable=SC2086
    env -i PATH="$PATH" LANG="${LANG-}" HOME="$scratch" WAYMARK_PORT=$port WAYMARK_DATA="$scratch/data" \
        nice -n 19 "$java" $options -Djava.io.tmpdir="$scratch" "$@" >>"$run/record-cache.log" 2>&1 &
    step=$!
}

# The program itself comes first: it starts and shows its first pages before the copy takes any of the machine.
[ -n "${WAYMARK_RECORD_NOW-}" ] || within 15 false
cd "$scratch" || exit 1
: >"$run/record-cache.log"
port=$((20000 + program % 30000))

# Seen with the quick compiler only: what the slow one did would be done again at each start, which costs more than it gives.
java_apart -XX:TieredStopAtLevel=1 -XX:AOTMode=record -XX:AOTConfiguration="$scratch/seen" -jar "$run/waymark.jar"
site=http://127.0.0.1:$port
within 90 fetch "$site/"
fetch "$site/no-such-page"
# With wget only the pages for everybody are seen: the start is still faster, the first pages of a person are not.
if command -v curl >/dev/null 2>&1 && found; then
    for round in 1 2 3 4 5 6 7 8 9 10; do
        for page in / /objectives "${objective#"$site"}" /kpis "${kpi#"$site"}" /teams /people /cycles /history /settings "/search?q=a"; do
            fetch "$site$page"
        done
    done
fi
kill "$step"
within 120 has_ended || exit 1

java_apart -XX:AOTMode=create -XX:AOTConfiguration="$scratch/seen" -XX:AOTCache="$cache.$program" -jar "$run/waymark.jar"
within 120 has_ended || exit 1
wait "$step" || exit 1
step=
[ -s "$cache.$program" ] || exit 1
cksum <"$cache.$program" >"$cache.sum"
mv "$cache.$program" "$cache"
